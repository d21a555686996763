CREATE TABLE offer (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    reference             TEXT      NOT NULL UNIQUE,
    provider_id           INTEGER    NOT NULL REFERENCES provider (id),
    measure_kind          TEXT      NOT NULL,
    state                 TEXT      NOT NULL CHECK (state IN ('draft', 'complete', 'submitted', 'approved', 'withdrawn')),
    -- the text the public reads; an edit waits beside it
    approved_revision_id  INTEGER,
    latest_revision_id    INTEGER,
    created_at            TEXT NOT NULL,
    changed_at            TEXT NOT NULL
) STRICT;
CREATE INDEX offer_provider ON offer (provider_id);

CREATE TABLE offer_revision (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    offer_id       INTEGER    NOT NULL REFERENCES offer (id),
    number         INTEGER    NOT NULL,
    name           TEXT      NOT NULL,
    summary        TEXT      NOT NULL,
    description    TEXT      NOT NULL,
    content        TEXT      NOT NULL,
    target_groups  TEXT      NOT NULL,
    languages      TEXT      NOT NULL,
    accessibility  TEXT      NOT NULL,
    hours          TEXT      NOT NULL,
    extent_percent INTEGER,
    hours_per_week INTEGER,
    typical_weeks  INTEGER,
    competence     TEXT      NOT NULL,
    methods        TEXT      NOT NULL,
    first_meeting  INTEGER   NOT NULL,
    rolling_intake INTEGER   NOT NULL,
    start_dates    TEXT      NOT NULL,
    -- the places as this revision describes them; approval makes offer_site so
    sites          TEXT      NOT NULL,
    made_by        INTEGER    NOT NULL REFERENCES app_user (id),
    made_at        TEXT NOT NULL,
    UNIQUE (offer_id, number)
) STRICT;

CREATE TABLE offer_site (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    reference TEXT   NOT NULL UNIQUE,
    offer_id  INTEGER NOT NULL REFERENCES offer (id),
    name      TEXT   NOT NULL,
    street    TEXT   NOT NULL,
    postcode  TEXT   NOT NULL,
    locality  TEXT   NOT NULL,
    area      TEXT   NOT NULL,
    latitude  REAL,
    longitude REAL,
    -- places the provider wishes to offer here, in hundredths of a full-time place
    cap       INTEGER NOT NULL CHECK (cap >= 0),
    active    INTEGER NOT NULL
) STRICT;
CREATE INDEX offer_site_offer ON offer_site (offer_id);
