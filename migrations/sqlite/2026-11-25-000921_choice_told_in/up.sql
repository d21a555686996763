-- Where staff help somebody to choose: the languages that the text was read aloud or shown in for the
-- person, as words of a list, and whether an interpreter was there. Empty for choices that people
-- make by themselves, and for those made before this was kept.
ALTER TABLE choice ADD COLUMN told_languages TEXT;
ALTER TABLE choice ADD COLUMN interpreter_present INTEGER;
