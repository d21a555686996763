ALTER TABLE answer DROP COLUMN attachment_id;
PRAGMA defer_foreign_keys = ON;
CREATE TABLE requirement_kept AS SELECT * FROM requirement;
DROP TABLE requirement;
CREATE TABLE requirement (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    specification_id INTEGER NOT NULL REFERENCES specification (id),
    number           INTEGER NOT NULL,
    heading          TEXT   NOT NULL,
    text             TEXT   NOT NULL,
    kind             TEXT   NOT NULL CHECK (kind IN ('yes', 'text', 'number')),
    how_checked      TEXT   NOT NULL,
    word_limit       INTEGER,
    minimum          INTEGER,
    maximum          INTEGER,
    evidence         TEXT   NOT NULL DEFAULT '',
    may_reuse        INTEGER NOT NULL DEFAULT 1,
    UNIQUE (specification_id, number)
) STRICT;
INSERT INTO requirement (id, specification_id, number, heading, text, kind, how_checked, word_limit, minimum, maximum, evidence, may_reuse)
    SELECT id, specification_id, number, heading, text, kind, how_checked, word_limit, minimum, maximum, evidence, may_reuse
    FROM requirement_kept;
DROP TABLE requirement_kept;

-- R4, as before.
CREATE TRIGGER requirement_published_no_insert BEFORE INSERT ON requirement
    WHEN (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_update BEFORE UPDATE ON requirement
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
        OR (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_delete BEFORE DELETE ON requirement
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
