ALTER TABLE choice DROP COLUMN interpreter_present;
ALTER TABLE choice DROP COLUMN told_languages;
