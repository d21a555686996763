-- Derived from migrations/postgres/2026-12-01-002200_enterprise/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE enterprise_stage_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO enterprise_stage_word (word) VALUES
    ('idea'), ('counselling'), ('business_plan'), ('registration'), ('first_customer'), ('operating'),
    ('paused'), ('closed');

CREATE TABLE initiative (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    reference       TEXT      NOT NULL UNIQUE,
    name            TEXT      NOT NULL,
    initiator       TEXT      NOT NULL,
    contact         TEXT      NOT NULL,
    idea            TEXT      NOT NULL,
    stage           TEXT      NOT NULL REFERENCES enterprise_stage_word (word),
    stage_since     TEXT      NOT NULL,
    -- linked by organisation number when the initiative registers as a provider
    org_number      TEXT      UNIQUE,
    provider_id     INTEGER   UNIQUE REFERENCES provider (id),
    next_contact_on TEXT,
    next_contact    TEXT      NOT NULL,
    -- milestones: days that the system writes and nobody types
    approved_on     TEXT,
    first_placement_on TEXT,
    created_at      TEXT      NOT NULL,
    changed_at      TEXT      NOT NULL
) STRICT;

CREATE TABLE initiative_stage (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    initiative_id INTEGER   NOT NULL REFERENCES initiative (id),
    stage         TEXT      NOT NULL REFERENCES enterprise_stage_word (word),
    from_day      TEXT      NOT NULL,
    note          TEXT      NOT NULL,
    -- nobody where the machine noted it
    made_by       INTEGER   REFERENCES app_user (id),
    made_at       TEXT      NOT NULL
) STRICT;
CREATE INDEX initiative_stage_initiative ON initiative_stage (initiative_id);
