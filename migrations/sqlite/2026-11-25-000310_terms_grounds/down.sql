DROP TRIGGER exclusion_ground_no_delete;
DROP TRIGGER exclusion_ground_no_update;
ALTER TABLE exclusion_ground DROP COLUMN ended_by;
ALTER TABLE exclusion_ground DROP COLUMN end_source;
ALTER TABLE exclusion_ground DROP COLUMN entered_by;
ALTER TABLE exclusion_ground DROP COLUMN source;
