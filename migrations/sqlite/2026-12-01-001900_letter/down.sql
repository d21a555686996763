-- Derived from up.sql, as its twin is.

DROP TABLE letter_second;
DROP TABLE letter_code;
DROP TABLE letter_second_kind_word;
DROP TABLE letter_state_word;
