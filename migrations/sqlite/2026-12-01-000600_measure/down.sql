-- Derived from up.sql, as its twin is.

DROP TABLE measure_language_word;
DROP TABLE measure_area_word;
DROP TABLE measure_kind_word;
