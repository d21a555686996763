-- Days and times of day as words of a list, beside the provider's own text about hours. Empty: not
-- stated, as in every revision before this.
ALTER TABLE offer_revision ADD COLUMN weekdays TEXT NOT NULL DEFAULT '';
ALTER TABLE offer_revision ADD COLUMN day_parts TEXT NOT NULL DEFAULT '';
