-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER registered_document_no_update BEFORE UPDATE ON registered_document
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: registered_document'); END;
CREATE TRIGGER registered_document_no_delete BEFORE DELETE ON registered_document
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: registered_document'); END;
