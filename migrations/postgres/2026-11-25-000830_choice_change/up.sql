-- A change of provider (omval) is a second choice under the same right: it names the choice that it
-- replaces once the new provider has said yes. Until then both hold their places.
ALTER TABLE choice ADD COLUMN replaces_id BIGINT REFERENCES choice (id);
DROP INDEX choice_one_open_per_right;
-- one choice begins the use of a right, one waits at a time, and each is replaced by one at most
CREATE UNIQUE INDEX choice_one_open_per_right ON choice (right_id) WHERE state IN ('made', 'confirmed') AND replaces_id IS NULL;
CREATE UNIQUE INDEX choice_one_waiting_per_right ON choice (right_id) WHERE state = 'made';
CREATE UNIQUE INDEX choice_one_instead ON choice (replaces_id) WHERE state IN ('made', 'confirmed');
-- somebody who chooses for the person is named, with the paper that was seen
ALTER TABLE choice ADD COLUMN representative TEXT;
ALTER TABLE choice ADD COLUMN paper TEXT;
