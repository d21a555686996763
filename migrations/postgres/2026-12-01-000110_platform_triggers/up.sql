-- Written for each database: the two say a trigger in different words.

-- What is on record is neither changed nor taken away, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'this record is append-only: %', TG_TABLE_NAME;
END $$;

-- A foreign key from a room to one above it, said by the upper room: the column of the new row, and
-- the table and column where its value must be.
CREATE FUNCTION refuse_unknown() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found BOOLEAN;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %I = ($1).%I)', TG_ARGV[1], TG_ARGV[2], TG_ARGV[0])
        INTO found USING NEW;
    IF NOT found THEN
        RAISE EXCEPTION 'no such row: %', TG_ARGV[1] USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
END $$;

-- Its other side: the column of the old row, and the table and column that may still name it.
CREATE FUNCTION refuse_orphan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found BOOLEAN;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %I = ($1).%I)', TG_ARGV[1], TG_ARGV[2], TG_ARGV[0])
        INTO found USING OLD;
    IF found THEN
        RAISE EXCEPTION 'this row is still named: %', TG_ARGV[1] USING ERRCODE = 'foreign_key_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
