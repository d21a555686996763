-- Derived from up.sql, as its twin is.

DROP TABLE message_note;
DROP TABLE message_seen;
DROP TABLE message;
DROP TABLE message_side_word;
