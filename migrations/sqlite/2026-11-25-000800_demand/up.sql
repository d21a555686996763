-- What somebody looked for and did not find. Nobody can be told from a row: it names no person, no
-- account, no right to choose, and its time is a day.
CREATE TABLE unmet_demand (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    reference     TEXT NOT NULL UNIQUE,
    day           TEXT NOT NULL,
    source        TEXT NOT NULL CHECK (source IN ('catalogue', 'list', 'right', 'told')),
    cause         TEXT NOT NULL CHECK (cause IN ('full', 'language', 'area', 'accessibility', 'kind', 'nothing')),
    measure_kind  TEXT,
    area          TEXT,
    language      TEXT,
    accessibility TEXT NOT NULL,
    words         TEXT NOT NULL CHECK (length(words) <= 300),
    -- a keyed hash: the same need on the same day counts once
    once_key      TEXT UNIQUE,
    CHECK (source = 'told' OR words = '')
) STRICT;
CREATE INDEX unmet_demand_day ON unmet_demand (day);
