ALTER TABLE choice DROP COLUMN paper;
ALTER TABLE choice DROP COLUMN representative;
DROP INDEX choice_one_instead;
DROP INDEX choice_one_waiting_per_right;
DROP INDEX choice_one_open_per_right;
ALTER TABLE choice DROP COLUMN replaces_id;
CREATE UNIQUE INDEX choice_one_open_per_right ON choice (right_id) WHERE state IN ('made', 'confirmed');
