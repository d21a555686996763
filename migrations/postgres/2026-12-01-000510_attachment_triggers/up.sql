-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER attachment_reader_no_update BEFORE UPDATE ON attachment_reader
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attachment_reader_no_delete BEFORE DELETE ON attachment_reader
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
