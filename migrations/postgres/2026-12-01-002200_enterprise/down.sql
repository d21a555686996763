-- Derived from up.sql, as its twin is.

DROP TABLE initiative_stage;
DROP TABLE initiative;
DROP TABLE enterprise_stage_word;
