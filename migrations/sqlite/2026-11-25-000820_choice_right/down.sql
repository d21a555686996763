ALTER TABLE right_to_choose ADD COLUMN needs_language TEXT;
UPDATE right_to_choose SET needs_language = substr(needs_languages, 1, instr(needs_languages || ' ', ' ') - 1)
    WHERE needs_languages <> '';
ALTER TABLE right_to_choose DROP COLUMN told_by;
ALTER TABLE right_to_choose DROP COLUMN needs_access;
ALTER TABLE right_to_choose DROP COLUMN needs_languages;
ALTER TABLE right_to_choose DROP COLUMN planned_to;
ALTER TABLE right_to_choose DROP COLUMN planned_from;
