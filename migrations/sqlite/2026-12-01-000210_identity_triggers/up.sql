-- Written for each database: the two say a trigger in different words.

-- What outbox.sent_by names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER outbox_sent_by_insert BEFORE INSERT ON outbox
    WHEN NEW.sent_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM app_user WHERE id = NEW.sent_by)
    BEGIN SELECT RAISE(ABORT, 'no such row: app_user'); END;
CREATE TRIGGER outbox_sent_by_update BEFORE UPDATE OF sent_by ON outbox
    WHEN NEW.sent_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM app_user WHERE id = NEW.sent_by)
    BEGIN SELECT RAISE(ABORT, 'no such row: app_user'); END;
CREATE TRIGGER app_user_outbox_update BEFORE UPDATE OF id ON app_user
    WHEN NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM outbox WHERE sent_by = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: outbox'); END;
CREATE TRIGGER app_user_outbox_delete BEFORE DELETE ON app_user
    WHEN EXISTS (SELECT 1 FROM outbox WHERE sent_by = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: outbox'); END;
