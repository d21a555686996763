-- Derived from up.sql, as its twin is.

DROP TRIGGER registered_document_no_delete ON registered_document;
DROP TRIGGER registered_document_no_update ON registered_document;
