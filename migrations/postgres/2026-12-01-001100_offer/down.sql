-- Derived from up.sql, as its twin is.

DROP TABLE offer_review;
DROP TABLE offer_site;
DROP TABLE offer_revision;
DROP TABLE offer;
DROP TABLE offer_intake_word;
DROP TABLE offer_review_kind_word;
DROP TABLE offer_state_word;
