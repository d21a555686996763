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

-- R4: what is published stays as it is; only its state may still go on to replaced.
CREATE TRIGGER specification_published_no_update BEFORE UPDATE OF title, background, compensation, how_to_apply, decision_days, contract_text, series, version ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER specification_published_no_delete BEFORE DELETE ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_insert BEFORE INSERT ON requirement
    WHEN (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_update BEFORE UPDATE ON requirement
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_delete BEFORE DELETE ON requirement
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;

-- LOV (2008:962) 7 kap. 1 §, in force since 1 January 2009.
INSERT INTO exclusion_ground (code, act, section, text, valid_from) VALUES
    ('insolvent', 'LOV (2008:962)', '7 kap. 1 § 1', 'Är ni i konkurs, likvidation eller rekonstruktion, eller har ni tills vidare ställt in era betalningar? Svara ja också om ni har ackord eller näringsförbud.', '2009-01-01'),
    ('insolvency_sought', 'LOV (2008:962)', '7 kap. 1 § 2', 'Har någon ansökt om att ni ska försättas i konkurs, likvidation, ackord eller något liknande?', '2009-01-01'),
    ('crime', 'LOV (2008:962)', '7 kap. 1 § 3', 'Har ni eller någon som företräder er dömts för ett brott som rör yrket, i en dom som inte går att överklaga?', '2009-01-01'),
    ('serious_fault', 'LOV (2008:962)', '7 kap. 1 § 4', 'Har ni eller någon som företräder er gjort ett allvarligt fel i yrket?', '2009-01-01'),
    ('unpaid_dues', 'LOV (2008:962)', '7 kap. 1 § 5', 'Har ni skatter eller sociala avgifter som ni inte har betalat i tid?', '2009-01-01'),
    ('false_information', 'LOV (2008:962)', '7 kap. 1 § 6', 'Har ni lämnat fel uppgifter eller låtit bli att lämna uppgifter som en kommun har begärt av er?', '2009-01-01');
