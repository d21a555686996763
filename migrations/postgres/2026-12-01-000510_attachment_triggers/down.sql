-- Derived from up.sql, as its twin is.

DROP TRIGGER attachment_reader_no_delete ON attachment_reader;
DROP TRIGGER attachment_reader_no_update ON attachment_reader;
DROP TRIGGER attachment_no_delete ON attachment;
DROP TRIGGER attachment_no_update ON attachment;
