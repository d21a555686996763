ALTER TABLE offer_revision DROP COLUMN day_parts;
ALTER TABLE offer_revision DROP COLUMN weekdays;
