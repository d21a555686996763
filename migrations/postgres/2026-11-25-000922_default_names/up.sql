-- Whom the alternative for those who do not choose names, as it is settled while a system is drafted:
-- the own unit, or the contract of a procured supplier (R14).
ALTER TABLE choice_system ADD COLUMN default_unit TEXT;
ALTER TABLE choice_system ADD COLUMN default_supplier TEXT REFERENCES contract (reference);
