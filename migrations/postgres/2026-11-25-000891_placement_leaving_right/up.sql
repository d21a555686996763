-- The right to choose anew that was opened when the person was told.
ALTER TABLE placement_leaving ADD COLUMN right_id BIGINT REFERENCES right_to_choose (id);
