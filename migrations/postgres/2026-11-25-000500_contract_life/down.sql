DROP TABLE contract_consent;
DROP TABLE contract_change;
DROP TABLE contract_deviation;
ALTER TABLE contract_interval DROP COLUMN ended_at;
ALTER TABLE contract DROP COLUMN wound_up_at;
ALTER TABLE contract DROP COLUMN overdue_at;
