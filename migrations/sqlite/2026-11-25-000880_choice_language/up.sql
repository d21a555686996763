-- In which language the page was read that the choice was made from, and which version of its
-- texts. Empty for choices made before this was kept.
ALTER TABLE choice ADD COLUMN read_language TEXT;
ALTER TABLE choice ADD COLUMN read_texts TEXT;
