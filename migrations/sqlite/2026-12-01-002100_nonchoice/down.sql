-- Derived from up.sql, as its twin is.

DROP TABLE nonchoice_own_start;
DROP TABLE nonchoice_decision;
DROP TABLE nonchoice_impartiality;
DROP TABLE nonchoice_reminder;
DROP TABLE nonchoice_told_word;
DROP TABLE nonchoice_reason_word;
DROP TABLE nonchoice_outcome_word;
