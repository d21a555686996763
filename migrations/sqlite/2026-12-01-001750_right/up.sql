-- Derived from migrations/postgres/2026-12-01-001750_right/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE right_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO right_state_word (word) VALUES ('open'), ('used'), ('lapsed'), ('withdrawn'), ('decided');
CREATE TABLE right_legal_basis_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO right_legal_basis_word (word) VALUES
    ('social_open'), ('social_income'), ('municipal'), ('labour_market');
CREATE TABLE right_told_by_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO right_told_by_word (word) VALUES ('email'), ('sms'), ('letter'), ('in_person'), ('phone');

CREATE TABLE right_to_choose (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    client_id          INTEGER   NOT NULL REFERENCES client (id),
    owner_authority_id INTEGER   NOT NULL REFERENCES authority (id),
    measure_kind       TEXT      NOT NULL REFERENCES measure_kind_word (word),
    legal_basis        TEXT      NOT NULL REFERENCES right_legal_basis_word (word),
    hundredths         INTEGER   NOT NULL CHECK (hundredths > 0),
    area               TEXT REFERENCES measure_area_word (word),
    opened_by          INTEGER   NOT NULL REFERENCES app_user (id),
    opened_at          TEXT      NOT NULL,
    last_day           TEXT      NOT NULL,
    state              TEXT      NOT NULL REFERENCES right_state_word (word),
    planned_from       TEXT,
    planned_to         TEXT,
    -- words with blanks between them: any of the languages will do, each of the facts is needed
    needs_languages    TEXT      NOT NULL DEFAULT '',
    needs_access       TEXT      NOT NULL DEFAULT '',
    told_by            TEXT      NOT NULL DEFAULT 'email' REFERENCES right_told_by_word (word),
    -- the day of the newest thing that happened with the right or is to happen; how long a letter's
    -- code can be used is counted from it
    event_on           TEXT
) STRICT;
CREATE INDEX right_to_choose_client ON right_to_choose (client_id);
CREATE INDEX right_to_choose_owner ON right_to_choose (owner_authority_id, state, last_day);
CREATE INDEX right_to_choose_state ON right_to_choose (state, last_day);
