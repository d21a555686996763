-- Derived from migrations/postgres/2026-12-01-001400_capacity/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE capacity_claim_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO capacity_claim_state_word (word) VALUES ('held'), ('offered'), ('taken'), ('released');

-- One row an offer and site. Hundredths of a full-time place. `ceiling` is the cap, or what was
-- occupied when the cap was lowered: lowering moves nobody, and the database refuses to oversell.
CREATE TABLE capacity_cap (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    offer_id     INTEGER   NOT NULL REFERENCES offer (id),
    site_id      INTEGER   NOT NULL UNIQUE REFERENCES offer_site (id),
    cap          INTEGER   NOT NULL CHECK (cap >= 0),
    occupied     INTEGER   NOT NULL,
    ceiling      INTEGER   NOT NULL,
    confirmed_at TEXT      NOT NULL,
    CHECK (occupied >= 0 AND occupied <= ceiling)
) STRICT;
CREATE INDEX capacity_cap_offer ON capacity_cap (offer_id);

-- A claim on a place: the only thing that is ever counted.
CREATE TABLE capacity (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    offer_id    INTEGER   NOT NULL REFERENCES offer (id),
    site_id     INTEGER   NOT NULL REFERENCES offer_site (id),
    hundredths  INTEGER   NOT NULL CHECK (hundredths > 0),
    state       TEXT      NOT NULL REFERENCES capacity_claim_state_word (word),
    from_day    TEXT      NOT NULL,
    to_day      TEXT,
    expires_at  TEXT,
    made_at     TEXT      NOT NULL,
    released_at TEXT
) STRICT;
CREATE INDEX capacity_site_state ON capacity (site_id, state);
