-- Where a ground of the register is taken from, who entered it, and who said when it ends (R7).
ALTER TABLE exclusion_ground ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE exclusion_ground ADD COLUMN entered_by BIGINT REFERENCES app_user (id);
ALTER TABLE exclusion_ground ADD COLUMN end_source TEXT;
ALTER TABLE exclusion_ground ADD COLUMN ended_by BIGINT REFERENCES app_user (id);
UPDATE exclusion_ground SET source = 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §';

-- A ground is never rewritten: only its last day may be said, once.
CREATE TRIGGER exclusion_ground_no_update BEFORE UPDATE ON exclusion_ground
    FOR EACH ROW WHEN (OLD.valid_to IS NOT NULL
        OR (OLD.id, OLD.code, OLD.act, OLD.section, OLD.text, OLD.valid_from, OLD.source, OLD.entered_by)
        IS DISTINCT FROM (NEW.id, NEW.code, NEW.act, NEW.section, NEW.text, NEW.valid_from, NEW.source, NEW.entered_by))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exclusion_ground_no_delete BEFORE DELETE ON exclusion_ground
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
