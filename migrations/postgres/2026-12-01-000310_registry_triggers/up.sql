-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER registered_document_no_update BEFORE UPDATE ON registered_document
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER registered_document_no_delete BEFORE DELETE ON registered_document
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
