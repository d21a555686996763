-- Where a ground of the register is taken from, who entered it, and who said when it ends (R7).
ALTER TABLE exclusion_ground ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE exclusion_ground ADD COLUMN entered_by INTEGER REFERENCES app_user (id);
ALTER TABLE exclusion_ground ADD COLUMN end_source TEXT;
ALTER TABLE exclusion_ground ADD COLUMN ended_by INTEGER REFERENCES app_user (id);
UPDATE exclusion_ground SET source = 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §';

-- A ground is never rewritten: only its last day may be said, once.
CREATE TRIGGER exclusion_ground_no_update BEFORE UPDATE ON exclusion_ground
    WHEN OLD.valid_to IS NOT NULL OR NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.act <> OLD.act
        OR NEW.section <> OLD.section OR NEW.text <> OLD.text OR NEW.valid_from <> OLD.valid_from
        OR NEW.source <> OLD.source OR NEW.entered_by IS NOT OLD.entered_by
    BEGIN SELECT RAISE(ABORT, 'a ground for exclusion does not change'); END;
CREATE TRIGGER exclusion_ground_no_delete BEFORE DELETE ON exclusion_ground
    BEGIN SELECT RAISE(ABORT, 'a ground for exclusion does not change'); END;
