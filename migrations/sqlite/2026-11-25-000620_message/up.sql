-- What authority and party write to each other in a matter. The words are the registered
-- document's; here stands who wrote, on which side.
CREATE TABLE message (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    matter_id   INTEGER    NOT NULL REFERENCES matter (id),
    document_id INTEGER    NOT NULL UNIQUE REFERENCES registered_document (id),
    side        TEXT      NOT NULL CHECK (side IN ('authority', 'provider')),
    author_id   INTEGER    NOT NULL REFERENCES app_user (id),
    sent_at     TEXT NOT NULL,
    once_key    TEXT      NOT NULL UNIQUE
) STRICT;
CREATE INDEX message_matter ON message (matter_id);

-- How far each side has read.
CREATE TABLE message_seen (
    matter_id INTEGER    NOT NULL REFERENCES matter (id),
    side      TEXT      NOT NULL CHECK (side IN ('authority', 'provider')),
    seen_to   INTEGER    NOT NULL REFERENCES message (id),
    seen_by   INTEGER    NOT NULL REFERENCES app_user (id),
    seen_at   TEXT NOT NULL,
    PRIMARY KEY (matter_id, side)
) STRICT;

-- Staff's own notes (minnesanteckningar): a table of their own, so that no query for the thread
-- can load one by mistake.
CREATE TABLE message_note (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    matter_id INTEGER    NOT NULL REFERENCES matter (id),
    author_id INTEGER    NOT NULL REFERENCES app_user (id),
    made_at   TEXT NOT NULL,
    body      TEXT      NOT NULL,
    once_key  TEXT      NOT NULL UNIQUE
) STRICT;
CREATE INDEX message_note_matter ON message_note (matter_id);

CREATE TRIGGER message_no_update BEFORE UPDATE ON message
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message'); END;
CREATE TRIGGER message_no_delete BEFORE DELETE ON message
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message'); END;

CREATE TRIGGER message_note_no_update BEFORE UPDATE ON message_note
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message_note'); END;
CREATE TRIGGER message_note_no_delete BEFORE DELETE ON message_note
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: message_note'); END;
