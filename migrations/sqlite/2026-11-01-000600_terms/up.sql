-- A requirement list in a numbered version; immutable once published (R4).
CREATE TABLE specification (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    owner_authority_id INTEGER    NOT NULL REFERENCES authority (id),
    -- the versions of one list share it
    series             TEXT      NOT NULL,
    version            INTEGER    NOT NULL,
    title              TEXT      NOT NULL,
    background         TEXT      NOT NULL,
    compensation       TEXT      NOT NULL,
    how_to_apply       TEXT      NOT NULL,
    decision_days      INTEGER    NOT NULL,
    contract_text      TEXT      NOT NULL,
    state              TEXT      NOT NULL CHECK (state IN ('draft', 'published', 'replaced')),
    created_at         TEXT NOT NULL,
    published_at       TEXT,
    UNIQUE (series, version)
) STRICT;

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
    UNIQUE (specification_id, number)
) STRICT;

-- Dated register of grounds; never pre-filled (R7).
CREATE TABLE exclusion_ground (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    code       TEXT NOT NULL,
    act        TEXT NOT NULL,
    section    TEXT NOT NULL,
    text       TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to   TEXT,
    UNIQUE (code, valid_from)
) STRICT;

CREATE TABLE answer_sheet (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    specification_id INTEGER    NOT NULL REFERENCES specification (id),
    changed_at       TEXT NOT NULL,
    revision         INTEGER    NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE answer (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_sheet_id INTEGER NOT NULL REFERENCES answer_sheet (id),
    requirement_id  INTEGER NOT NULL REFERENCES requirement (id),
    yes             INTEGER,
    text            TEXT,
    number          INTEGER,
    UNIQUE (answer_sheet_id, requirement_id)
) STRICT;

CREATE TABLE ground_answer (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_sheet_id     INTEGER  NOT NULL REFERENCES answer_sheet (id),
    exclusion_ground_id INTEGER  NOT NULL REFERENCES exclusion_ground (id),
    applies             INTEGER NOT NULL,
    explanation         TEXT    NOT NULL,
    UNIQUE (answer_sheet_id, exclusion_ground_id)
) STRICT;
