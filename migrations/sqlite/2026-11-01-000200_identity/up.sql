CREATE TABLE authority (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    code  TEXT NOT NULL UNIQUE,
    name  TEXT NOT NULL,
    kind  TEXT NOT NULL CHECK (kind IN ('municipality', 'state_agency', 'coordination_body', 'region'))
) STRICT;

CREATE TABLE app_user (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    reference      TEXT      NOT NULL UNIQUE,
    email          TEXT      NOT NULL,
    email_folded   TEXT      NOT NULL UNIQUE,
    name           TEXT      NOT NULL,
    role           TEXT      NOT NULL,
    authority_id   INTEGER    REFERENCES authority (id),
    language       TEXT      NOT NULL,
    password_hash  TEXT,
    totp_secret    BLOB,
    totp_last_step INTEGER,
    active         INTEGER   NOT NULL,
    created_at     TEXT NOT NULL,
    changed_at     TEXT NOT NULL
) STRICT;

CREATE TABLE user_session (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash   TEXT      NOT NULL UNIQUE,
    user_id      INTEGER    NOT NULL REFERENCES app_user (id),
    -- false between the password and the one-time code
    complete     INTEGER   NOT NULL,
    created_at   TEXT NOT NULL,
    seen_at      TEXT NOT NULL,
    expires_at   TEXT NOT NULL
) STRICT;
CREATE INDEX user_session_user ON user_session (user_id);

-- Wrong tries by a keyed hash of what was typed, so that a known and an unknown address are answered
-- alike, and nobody's address is kept for having been typed.
CREATE TABLE sign_in_guard (
    key          TEXT      PRIMARY KEY,
    failed_tries INTEGER    NOT NULL,
    last_try_at  TEXT NOT NULL,
    locked_until TEXT
) STRICT;

CREATE TABLE password_reset (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id    INTEGER    NOT NULL REFERENCES app_user (id),
    token_hash TEXT      NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
) STRICT;

-- Who may decide what in whose name, and the decision that says so.
CREATE TABLE delegation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id      INTEGER NOT NULL REFERENCES app_user (id),
    authority_id INTEGER NOT NULL REFERENCES authority (id),
    decision     TEXT   NOT NULL,
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
