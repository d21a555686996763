-- Written for each database: the two say a trigger in different words.

-- What outbox.sent_by names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER outbox_sent_by_insert BEFORE INSERT ON outbox
    FOR EACH ROW WHEN (NEW.sent_by IS NOT NULL) EXECUTE FUNCTION refuse_unknown('sent_by', 'app_user', 'id');
CREATE TRIGGER outbox_sent_by_update BEFORE UPDATE OF sent_by ON outbox
    FOR EACH ROW WHEN (NEW.sent_by IS NOT NULL) EXECUTE FUNCTION refuse_unknown('sent_by', 'app_user', 'id');
CREATE TRIGGER app_user_outbox_update BEFORE UPDATE OF id ON app_user
    FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION refuse_orphan('id', 'outbox', 'sent_by');
CREATE TRIGGER app_user_outbox_delete BEFORE DELETE ON app_user
    FOR EACH ROW EXECUTE FUNCTION refuse_orphan('id', 'outbox', 'sent_by');
