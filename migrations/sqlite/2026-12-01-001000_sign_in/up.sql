-- Addresses that a link to a new password is asked for, whether they have accounts or not. A timed
-- job answers them and deletes the rows.
CREATE TABLE reset_request (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    email    TEXT NOT NULL,
    asked_at TEXT NOT NULL
) STRICT;

-- Codes that stand in for the telephone, as keyed hashes. A new set replaces the old one.
CREATE TABLE recovery_code (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id   INTEGER NOT NULL REFERENCES app_user (id),
    code_hash TEXT NOT NULL,
    made_at   TEXT NOT NULL,
    used_at   TEXT,
    UNIQUE (user_id, code_hash)
) STRICT;
