-- Derived from migrations/postgres/2026-12-01-001500_demand/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE demand_source_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO demand_source_word (word) VALUES ('catalogue'), ('list'), ('right'), ('told');
CREATE TABLE demand_cause_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO demand_cause_word (word) VALUES
    ('full'), ('language'), ('area'), ('accessibility'), ('kind'), ('nothing');

-- What somebody looked for and did not find. Nobody can be told from a row: it names no person, no
-- account, no right to choose, and its time is a day.
CREATE TABLE unmet_demand (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    reference     TEXT NOT NULL UNIQUE,
    day           TEXT NOT NULL,
    source        TEXT NOT NULL REFERENCES demand_source_word (word),
    cause         TEXT NOT NULL REFERENCES demand_cause_word (word),
    measure_kind  TEXT REFERENCES measure_kind_word (word),
    area          TEXT REFERENCES measure_area_word (word),
    language      TEXT REFERENCES measure_language_word (word),
    accessibility TEXT NOT NULL,
    words         TEXT NOT NULL CHECK (length(words) <= 300),
    -- a keyed hash: the same need on the same day counts once
    once_key      TEXT UNIQUE,
    CHECK (source = 'told' OR words = '')
) STRICT;
CREATE INDEX unmet_demand_day ON unmet_demand (day);
CREATE INDEX unmet_demand_source ON unmet_demand (source, day);
