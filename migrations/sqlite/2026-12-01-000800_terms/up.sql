-- Derived from migrations/postgres/2026-12-01-000800_terms/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE terms_specification_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO terms_specification_state_word (word) VALUES ('draft'), ('published'), ('replaced');
CREATE TABLE terms_requirement_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO terms_requirement_kind_word (word) VALUES ('yes'), ('text'), ('number'), ('document');
CREATE TABLE terms_on_silence_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO terms_on_silence_word (word) VALUES ('old_terms'), ('notice_by_staff');
CREATE TABLE terms_price_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO terms_price_kind_word (word) VALUES ('fixed'), ('result');
CREATE TABLE terms_price_unit_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO terms_price_unit_word (word) VALUES
    ('hour'), ('day'), ('week'), ('month'), ('full_time_month'), ('meeting'), ('person');

-- A requirement list in a numbered version; immutable once published (R4).
CREATE TABLE specification (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    owner_authority_id INTEGER   NOT NULL REFERENCES authority (id),
    -- the versions of one list share it
    series             TEXT      NOT NULL,
    version            INTEGER   NOT NULL,
    title              TEXT      NOT NULL,
    background         TEXT      NOT NULL,
    compensation       TEXT      NOT NULL,
    how_to_apply       TEXT      NOT NULL,
    decision_days      INTEGER   NOT NULL,
    contract_text      TEXT      NOT NULL,
    state              TEXT      NOT NULL REFERENCES terms_specification_state_word (word),
    created_at         TEXT      NOT NULL,
    published_at       TEXT,
    -- what a provider may state as its cap and how it is raised, and how long notice is
    lowest_cap         INTEGER   CHECK (lowest_cap >= 0),
    highest_cap        INTEGER   CHECK (highest_cap >= 0),
    raise_notice_days  INTEGER   CHECK (raise_notice_days >= 0),
    raises_a_year      INTEGER   CHECK (raises_a_year >= 0),
    provider_notice_days INTEGER CHECK (provider_notice_days >= 0),
    authority_notice_days INTEGER CHECK (authority_notice_days >= 0),
    -- by which day contracted providers are asked to accept the version, and what follows on silence
    accept_by          TEXT,
    on_silence         TEXT REFERENCES terms_on_silence_word (word),
    -- the notice when somebody changes provider, and for how long the provider sees somebody who has
    -- ended, in order to report
    change_notice_days INTEGER   CHECK (change_notice_days >= 0),
    report_days        INTEGER   CHECK (report_days >= 0),
    UNIQUE (series, version)
) STRICT;

CREATE TABLE requirement (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    specification_id INTEGER NOT NULL REFERENCES specification (id),
    number           INTEGER NOT NULL,
    heading          TEXT   NOT NULL,
    text             TEXT   NOT NULL,
    kind             TEXT   NOT NULL REFERENCES terms_requirement_kind_word (word),
    how_checked      TEXT   NOT NULL,
    word_limit       INTEGER,
    minimum          INTEGER,
    maximum          INTEGER,
    -- what the provider shows, and whether an answer given earlier may be proposed again
    evidence         TEXT   NOT NULL DEFAULT '',
    may_reuse        INTEGER NOT NULL DEFAULT 1,
    -- of documents: words of attachment.kind with commas between, and the largest file in megabytes
    file_kinds       TEXT,
    file_max_mb      INTEGER CHECK (file_max_mb BETWEEN 1 AND 10),
    UNIQUE (specification_id, number),
    CHECK ((kind = 'document') = (file_kinds IS NOT NULL AND file_max_mb IS NOT NULL))
) STRICT;

-- What is paid, in öre without moms: for each unit, or for a result when its condition is met.
CREATE TABLE price_item (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    specification_id INTEGER NOT NULL REFERENCES specification (id),
    number           INTEGER NOT NULL,
    name             TEXT   NOT NULL,
    kind             TEXT   NOT NULL REFERENCES terms_price_kind_word (word),
    unit             TEXT   NOT NULL REFERENCES terms_price_unit_word (word),
    amount_ore       INTEGER NOT NULL CHECK (amount_ore >= 0),
    condition_text   TEXT   NOT NULL,
    UNIQUE (specification_id, number),
    CHECK ((kind = 'result') = (condition_text <> ''))
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
    -- where it is taken from, who entered it, and who said when it ends
    source     TEXT NOT NULL DEFAULT '',
    entered_by INTEGER REFERENCES app_user (id),
    end_source TEXT,
    ended_by   INTEGER REFERENCES app_user (id),
    UNIQUE (code, valid_from)
) STRICT;

CREATE TABLE answer_sheet (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    specification_id INTEGER   NOT NULL REFERENCES specification (id),
    changed_at       TEXT      NOT NULL,
    revision         INTEGER   NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE answer (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_sheet_id INTEGER NOT NULL REFERENCES answer_sheet (id),
    requirement_id  INTEGER NOT NULL REFERENCES requirement (id),
    yes             INTEGER,
    text            TEXT,
    number          INTEGER,
    -- the file that answers it
    attachment_id   INTEGER REFERENCES attachment (id),
    UNIQUE (answer_sheet_id, requirement_id)
) STRICT;

CREATE TABLE ground_answer (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    answer_sheet_id     INTEGER NOT NULL REFERENCES answer_sheet (id),
    exclusion_ground_id INTEGER NOT NULL REFERENCES exclusion_ground (id),
    applies             INTEGER NOT NULL,
    explanation         TEXT    NOT NULL,
    UNIQUE (answer_sheet_id, exclusion_ground_id)
) STRICT;

-- LOV (2008:962) 7 kap. 1 §, in force since 1 January 2009.
INSERT INTO exclusion_ground (code, act, section, text, valid_from, source) VALUES
    ('insolvent', 'LOV (2008:962)', '7 kap. 1 § 1', 'Är ni i konkurs, likvidation eller rekonstruktion, eller har ni tills vidare ställt in era betalningar? Svara ja också om ni har ackord eller näringsförbud.', '2009-01-01', 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §'),
    ('insolvency_sought', 'LOV (2008:962)', '7 kap. 1 § 2', 'Har någon ansökt om att ni ska försättas i konkurs, likvidation, ackord eller något liknande?', '2009-01-01', 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §'),
    ('crime', 'LOV (2008:962)', '7 kap. 1 § 3', 'Har ni eller någon som företräder er dömts för ett brott som rör yrket, i en dom som inte går att överklaga?', '2009-01-01', 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §'),
    ('serious_fault', 'LOV (2008:962)', '7 kap. 1 § 4', 'Har ni eller någon som företräder er gjort ett allvarligt fel i yrket?', '2009-01-01', 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §'),
    ('unpaid_dues', 'LOV (2008:962)', '7 kap. 1 § 5', 'Har ni skatter eller sociala avgifter som ni inte har betalat i tid?', '2009-01-01', 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §'),
    ('false_information', 'LOV (2008:962)', '7 kap. 1 § 6', 'Har ni lämnat fel uppgifter eller låtit bli att lämna uppgifter som en kommun har begärt av er?', '2009-01-01', 'Lag (2008:962) om valfrihetssystem, 7 kap. 1 §');
