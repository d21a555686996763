ALTER TABLE placement_leaving DROP COLUMN right_id;
