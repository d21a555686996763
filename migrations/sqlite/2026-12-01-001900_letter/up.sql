-- Derived from migrations/postgres/2026-12-01-001900_letter/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE letter_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO letter_state_word (word) VALUES ('issued'), ('used'), ('locked'), ('replaced'), ('expired');
CREATE TABLE letter_second_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO letter_second_kind_word (word) VALUES ('sms'), ('desk');

-- The code of a printed letter, kept as a keyed hash only.
CREATE TABLE letter_code (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    right_id   INTEGER NOT NULL REFERENCES right_to_choose (id),
    client_id  INTEGER NOT NULL REFERENCES client (id),
    code_hash  TEXT NOT NULL UNIQUE,
    state      TEXT NOT NULL REFERENCES letter_state_word (word),
    -- wrong second codes since the last right one
    tries      INTEGER NOT NULL CHECK (tries BETWEEN 0 AND 5),
    made_by    INTEGER NOT NULL REFERENCES app_user (id),
    made_at    TEXT      NOT NULL,
    changed_at TEXT      NOT NULL
) STRICT;
CREATE INDEX letter_code_client ON letter_code (client_id);
-- A right has one code that works.
CREATE UNIQUE INDEX letter_code_works ON letter_code (right_id) WHERE state IN ('issued', 'used');
CREATE INDEX letter_code_right ON letter_code (right_id);

-- The second code: sent by SMS, or handed over beside the person. It works once.
CREATE TABLE letter_second (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id   INTEGER NOT NULL REFERENCES client (id),
    kind        TEXT NOT NULL REFERENCES letter_second_kind_word (word),
    code_hash   TEXT NOT NULL,
    -- of the number it was sent to: another number, and the code is dead
    number_hash TEXT,
    made_by     INTEGER REFERENCES app_user (id),
    made_at     TEXT      NOT NULL,
    expires_at  TEXT      NOT NULL,
    used_at     TEXT,
    CHECK (kind <> 'desk' OR made_by IS NOT NULL),
    CHECK (kind <> 'sms' OR number_hash IS NOT NULL)
) STRICT;
CREATE INDEX letter_second_client ON letter_second (client_id, code_hash);
