-- Derived from migrations/postgres/2026-12-01-001100_offer/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE offer_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO offer_state_word (word) VALUES
    ('draft'), ('complete'), ('submitted'), ('approved'), ('withdrawn');
CREATE TABLE offer_review_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO offer_review_kind_word (word) VALUES ('change_requested'), ('resubmitted'), ('approved');
CREATE TABLE offer_intake_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO offer_intake_word (word) VALUES ('rolling'), ('dated'), ('agreed'), ('unsaid');

CREATE TABLE offer (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    reference             TEXT      NOT NULL UNIQUE,
    provider_id           INTEGER   NOT NULL REFERENCES provider (id),
    measure_kind          TEXT      NOT NULL REFERENCES measure_kind_word (word),
    state                 TEXT      NOT NULL REFERENCES offer_state_word (word),
    -- the text the public reads; an edit waits beside it
    approved_revision_id  INTEGER,
    latest_revision_id    INTEGER,
    created_at            TEXT      NOT NULL,
    changed_at            TEXT      NOT NULL
) STRICT;
CREATE INDEX offer_provider ON offer (provider_id);

CREATE TABLE offer_revision (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    offer_id       INTEGER   NOT NULL REFERENCES offer (id),
    number         INTEGER   NOT NULL,
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
    -- what the provider wrote of it in its own words
    start_note     TEXT      NOT NULL,
    -- the places as this revision describes them; approval makes offer_site so
    sites          TEXT      NOT NULL,
    made_by        INTEGER   NOT NULL REFERENCES app_user (id),
    made_at        TEXT      NOT NULL,
    -- days and times of day as words of a list; empty is not stated
    weekdays       TEXT      NOT NULL DEFAULT '',
    day_parts      TEXT      NOT NULL DEFAULT '',
    -- how people are taken in; days of start in ISO form, in order, with blanks between them
    intake         TEXT      NOT NULL DEFAULT 'unsaid' REFERENCES offer_intake_word (word),
    start_days     TEXT      NOT NULL DEFAULT '',
    -- what is good to know before one comes
    good_to_know   TEXT      NOT NULL DEFAULT '',
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
    area      TEXT   NOT NULL REFERENCES measure_area_word (word),
    latitude  REAL,
    longitude REAL,
    -- places the provider wishes to offer here, in hundredths of a full-time place
    cap       INTEGER NOT NULL CHECK (cap >= 0),
    active    INTEGER NOT NULL
) STRICT;
CREATE INDEX offer_site_offer ON offer_site (offer_id);

-- What staff and provider say to each other about the edits of an approved offer, in the order of
-- the ids: asked for a change, sent again, approved.
CREATE TABLE offer_review (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    offer_id          INTEGER NOT NULL REFERENCES offer (id),
    offer_revision_id INTEGER NOT NULL REFERENCES offer_revision (id),
    kind              TEXT NOT NULL REFERENCES offer_review_kind_word (word),
    note              TEXT NOT NULL,
    made_by           INTEGER NOT NULL REFERENCES app_user (id),
    made_at           TEXT      NOT NULL
) STRICT;
CREATE INDEX offer_review_offer ON offer_review (offer_id);
