ALTER TABLE right_to_choose DROP COLUMN event_on;
