CREATE TABLE matter (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    registry_no        TEXT      NOT NULL,
    kind               TEXT      NOT NULL,
    title              TEXT      NOT NULL,
    title_secret       INTEGER   NOT NULL,
    owner_authority_id INTEGER    NOT NULL REFERENCES authority (id),
    opened_at          TEXT NOT NULL,
    closed_at          TEXT,
    UNIQUE (owner_authority_id, registry_no)
) STRICT;

CREATE TABLE registry_counter (
    owner_authority_id INTEGER NOT NULL REFERENCES authority (id),
    year               INTEGER NOT NULL,
    last               INTEGER NOT NULL,
    PRIMARY KEY (owner_authority_id, year)
) STRICT;

-- Received, sent and made documents of a matter (OSL 5:1-2); immutable by trigger.
CREATE TABLE registered_document (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    matter_id          INTEGER    NOT NULL REFERENCES matter (id),
    number             INTEGER    NOT NULL,
    direction          TEXT      NOT NULL CHECK (direction IN ('received', 'sent', 'made')),
    registered_at      TEXT NOT NULL,
    counterpart        TEXT      NOT NULL,
    counterpart_secret INTEGER   NOT NULL,
    brief              TEXT      NOT NULL,
    body               TEXT      NOT NULL,
    body_sha256        TEXT      NOT NULL,
    UNIQUE (matter_id, number)
) STRICT;

CREATE TRIGGER registered_document_no_update BEFORE UPDATE ON registered_document
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: registered_document'); END;
CREATE TRIGGER registered_document_no_delete BEFORE DELETE ON registered_document
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: registered_document'); END;
