-- Derived from up.sql, as its twin is.

DROP TRIGGER registered_document_no_delete;
DROP TRIGGER registered_document_no_update;
