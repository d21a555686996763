ALTER TABLE choice_system DROP COLUMN default_supplier;
ALTER TABLE choice_system DROP COLUMN default_unit;
