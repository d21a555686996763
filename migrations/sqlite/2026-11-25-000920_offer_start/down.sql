ALTER TABLE offer_revision DROP COLUMN good_to_know;
ALTER TABLE offer_revision ADD COLUMN rolling_intake INTEGER NOT NULL DEFAULT 0;
UPDATE offer_revision SET rolling_intake = 1 WHERE intake = 'rolling';
UPDATE offer_revision SET start_note = start_days WHERE start_note = '';
ALTER TABLE offer_revision RENAME COLUMN start_note TO start_dates;
ALTER TABLE offer_revision DROP COLUMN start_days;
ALTER TABLE offer_revision DROP COLUMN intake;
