-- Append-only by trigger: what happened is never edited. Personal details lie beside, so that an
-- authorised disposal can take them without breaking the chain.
CREATE TABLE audit_event (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    at                 TEXT NOT NULL,
    user_id            INTEGER,
    role               TEXT      NOT NULL,
    authority_id       INTEGER,
    action             TEXT      NOT NULL,
    object_kind        TEXT      NOT NULL,
    object_id          INTEGER,
    object_reference   TEXT,
    owner_authority_id INTEGER,
    detail             TEXT      NOT NULL,
    personal_digest    TEXT
) STRICT;
CREATE INDEX audit_event_object ON audit_event (object_kind, object_id);

CREATE TABLE audit_personal (
    event_id INTEGER PRIMARY KEY REFERENCES audit_event (id),
    salt     TEXT   NOT NULL,
    body     TEXT   NOT NULL
) STRICT;

CREATE TABLE audit_seal (
    seq           INTEGER    PRIMARY KEY CHECK (seq > 0),
    event_id      INTEGER    NOT NULL UNIQUE REFERENCES audit_event (id),
    previous_hash TEXT      NOT NULL,
    hash          TEXT      NOT NULL,
    sealed_at     TEXT NOT NULL
) STRICT;

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT      NOT NULL UNIQUE,
    kind       TEXT      NOT NULL,
    recipient  TEXT      NOT NULL,
    language   TEXT      NOT NULL,
    letter     TEXT      NOT NULL,
    once_key   TEXT      UNIQUE,
    attempts   INTEGER    NOT NULL DEFAULT 0,
    due_at     TEXT NOT NULL,
    created_at TEXT NOT NULL,
    sent_at    TEXT,
    gave_up_at TEXT,
    last_error TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox (due_at) WHERE sent_at IS NULL AND gave_up_at IS NULL;

-- One row a timed job: who runs it, and until when nobody else may.
CREATE TABLE job_lease (
    name        TEXT      PRIMARY KEY,
    holder      TEXT      NOT NULL,
    leased_until TEXT NOT NULL
) STRICT;


CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: audit_event'); END;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: audit_event'); END;

CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: audit_seal'); END;
CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: audit_seal'); END;
