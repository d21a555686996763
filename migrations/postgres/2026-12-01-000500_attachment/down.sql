-- Derived from up.sql, as its twin is.

DROP TABLE attachment_reader;
DROP TABLE attachment;
DROP TABLE attachment_file_kind_word;
