ALTER TABLE choice DROP COLUMN read_texts;
ALTER TABLE choice DROP COLUMN read_language;
