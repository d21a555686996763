-- What a right asks of a place beyond its kind, and how the person is told of it.
ALTER TABLE right_to_choose ADD COLUMN planned_from TEXT;
ALTER TABLE right_to_choose ADD COLUMN planned_to TEXT;
-- words with blanks between them: any of the languages will do, each of the facts is needed
ALTER TABLE right_to_choose ADD COLUMN needs_languages TEXT NOT NULL DEFAULT '';
ALTER TABLE right_to_choose ADD COLUMN needs_access TEXT NOT NULL DEFAULT '';
ALTER TABLE right_to_choose ADD COLUMN told_by TEXT NOT NULL DEFAULT 'email' CHECK (told_by IN ('email', 'sms', 'letter', 'in_person', 'phone'));
UPDATE right_to_choose SET needs_languages = needs_language WHERE needs_language IS NOT NULL;
ALTER TABLE right_to_choose DROP COLUMN needs_language;
