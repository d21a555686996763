-- Derived from migrations/postgres/2026-12-01-000200_identity/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE identity_authority_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO identity_authority_kind_word (word) VALUES
    ('municipality'), ('state_agency'), ('coordination_body'), ('region');
CREATE TABLE identity_decision_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO identity_decision_word (word) VALUES
    ('lov_approval'), ('exclusion'), ('contract'), ('default_alternative'), ('disclosure');
CREATE TABLE identity_role_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO identity_role_word (word) VALUES
    ('client'), ('provider_member'), ('commissioner'), ('caseworker'), ('unit_manager'),
    ('business_lead'), ('steering_group'), ('guide'), ('coordination_body'), ('partner'),
    ('representative'), ('admin'), ('system'), ('visitor');

CREATE TABLE authority (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    code  TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL,
    kind  TEXT NOT NULL REFERENCES identity_authority_kind_word (word)
) STRICT;

CREATE TABLE app_user (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    reference      TEXT      NOT NULL UNIQUE,
    email          TEXT      NOT NULL,
    email_folded   TEXT      NOT NULL UNIQUE,
    name           TEXT      NOT NULL,
    role           TEXT      NOT NULL REFERENCES identity_role_word (word),
    authority_id   INTEGER   REFERENCES authority (id),
    language       TEXT      NOT NULL REFERENCES platform_lang_word (word),
    password_hash  TEXT,
    totp_secret    BLOB,
    totp_last_step INTEGER,
    active         INTEGER   NOT NULL,
    created_at     TEXT      NOT NULL,
    changed_at     TEXT      NOT NULL,
    -- somebody who comes in by letter only: the address is no address, nobody signs in to the account
    -- by password, and no letter goes there
    only_code      INTEGER   NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX app_user_active ON app_user (active);

CREATE TABLE user_session (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash   TEXT      NOT NULL UNIQUE,
    user_id      INTEGER   NOT NULL REFERENCES app_user (id),
    -- false between the password and the one-time code
    complete     INTEGER   NOT NULL,
    created_at   TEXT      NOT NULL,
    seen_at      TEXT      NOT NULL,
    expires_at   TEXT      NOT NULL,
    -- the right to choose that a session by letter is for, by reference; such a session reaches no more
    scope        TEXT
) STRICT;
CREATE INDEX user_session_user ON user_session (user_id);

-- Wrong tries by a keyed hash of what was typed, so that a known and an unknown address are answered
-- alike, and nobody's address is kept for having been typed.
CREATE TABLE sign_in_guard (
    key          TEXT      PRIMARY KEY,
    failed_tries INTEGER   NOT NULL,
    last_try_at  TEXT      NOT NULL,
    locked_until TEXT
) STRICT;

CREATE TABLE password_reset (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id    INTEGER   NOT NULL REFERENCES app_user (id),
    token_hash TEXT      NOT NULL UNIQUE,
    created_at TEXT      NOT NULL,
    expires_at TEXT      NOT NULL,
    used_at    TEXT
) STRICT;

-- Addresses that a link to a new password is asked for, whether they have accounts or not. A timed
-- job answers them and deletes the rows.
CREATE TABLE reset_request (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    email    TEXT NOT NULL,
    asked_at TEXT      NOT NULL
) STRICT;

-- Codes that stand in for the telephone, as keyed hashes. A new set replaces the old one.
CREATE TABLE recovery_code (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id   INTEGER NOT NULL REFERENCES app_user (id),
    code_hash TEXT NOT NULL,
    made_at   TEXT      NOT NULL,
    used_at   TEXT,
    UNIQUE (user_id, code_hash)
) STRICT;

-- Who may decide what in whose name, and the decision that says so.
CREATE TABLE delegation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id      INTEGER NOT NULL REFERENCES app_user (id),
    authority_id INTEGER NOT NULL REFERENCES authority (id),
    decision     TEXT   NOT NULL REFERENCES identity_decision_word (word),
    reference    TEXT   NOT NULL,
    valid_from   TEXT   NOT NULL,
    valid_to     TEXT
) STRICT;
CREATE INDEX delegation_user ON delegation (user_id, decision);

-- The parties of the founding decision.
INSERT INTO authority (code, name, kind) VALUES
    ('tyreso', 'Tyresö kommun', 'municipality'),
    ('af', 'Arbetsförmedlingen', 'state_agency'),
    ('fk', 'Försäkringskassan', 'state_agency'),
    ('forbund', 'Samordningsförbundet Östra Södertörn', 'coordination_body'),
    ('region', 'Region Stockholm', 'region');
