-- For whom and where the system is, whether it is reserved for idéburna organisationer (LOV 1:2 a),
-- within how many working days an applicant hears from somebody, and the legal opinion that choosing
-- a provider for those who do not choose rests on (LOV 9:2). Codes stand with blanks between them.
ALTER TABLE choice_system ADD COLUMN target_groups TEXT NOT NULL DEFAULT '';
ALTER TABLE choice_system ADD COLUMN areas TEXT NOT NULL DEFAULT '';
ALTER TABLE choice_system ADD COLUMN reserved INTEGER NOT NULL DEFAULT 0;
ALTER TABLE choice_system ADD COLUMN reply_days INTEGER CHECK (reply_days > 0);
ALTER TABLE choice_system ADD COLUMN legal_opinion TEXT NOT NULL DEFAULT '';
