-- Derived from up.sql, as its twin is.

DROP TRIGGER attachment_reader_no_delete;
DROP TRIGGER attachment_reader_no_update;
DROP TRIGGER attachment_no_delete;
DROP TRIGGER attachment_no_update;
