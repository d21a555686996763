-- Derived from up.sql, as its twin is.

DROP TABLE disclosure_item;
DROP TABLE disclosure_request;
DROP TABLE disclosure_reply_by_word;
DROP TABLE disclosure_came_by_word;
DROP TABLE disclosure_outcome_word;
DROP TABLE disclosure_state_word;
