CREATE TABLE client (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    owner_authority_id  INTEGER    NOT NULL REFERENCES authority (id),
    responsible_user_id INTEGER    NOT NULL REFERENCES app_user (id),
    user_id             INTEGER    UNIQUE REFERENCES app_user (id),
    number_kind         TEXT      NOT NULL CHECK (number_kind IN ('personal', 'coordination', 'local', 'none')),
    number_sealed       BLOB,
    number_hash         TEXT,
    name                TEXT      NOT NULL,
    name_folded         TEXT      NOT NULL,
    email               TEXT,
    phone               TEXT      NOT NULL,
    language            TEXT      NOT NULL,
    interpreter         TEXT,
    protected           INTEGER   NOT NULL,
    created_at          TEXT NOT NULL,
    changed_at          TEXT NOT NULL
) STRICT;
CREATE INDEX client_responsible ON client (responsible_user_id);
CREATE INDEX client_owner ON client (owner_authority_id);
-- One authority knows a number once. A protected person is not found out by typing a number, so
-- that row stands outside; a human links the two.
CREATE UNIQUE INDEX client_number ON client (owner_authority_id, number_hash) WHERE protected = 0;
