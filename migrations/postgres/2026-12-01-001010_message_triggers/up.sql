-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER message_no_update BEFORE UPDATE ON message
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER message_no_delete BEFORE DELETE ON message
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER message_note_no_update BEFORE UPDATE ON message_note
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER message_note_no_delete BEFORE DELETE ON message_note
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
