-- Derived from migrations/postgres/2026-12-01-001000_message/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE message_side_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO message_side_word (word) VALUES ('authority'), ('provider');

-- What authority and party write to each other in a matter. The words are the registered
-- document's; here stands who wrote, on which side.
CREATE TABLE message (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    matter_id   INTEGER   NOT NULL REFERENCES matter (id),
    document_id INTEGER   NOT NULL UNIQUE REFERENCES registered_document (id),
    side        TEXT      NOT NULL REFERENCES message_side_word (word),
    author_id   INTEGER   NOT NULL REFERENCES app_user (id),
    sent_at     TEXT      NOT NULL,
    once_key    TEXT      NOT NULL UNIQUE
) STRICT;
CREATE INDEX message_matter ON message (matter_id);

-- How far each side has read.
CREATE TABLE message_seen (
    matter_id INTEGER   NOT NULL REFERENCES matter (id),
    side      TEXT      NOT NULL REFERENCES message_side_word (word),
    seen_to   INTEGER   NOT NULL REFERENCES message (id),
    seen_by   INTEGER   NOT NULL REFERENCES app_user (id),
    seen_at   TEXT      NOT NULL,
    PRIMARY KEY (matter_id, side)
) STRICT;

-- Staff's own notes (minnesanteckningar): a table of their own, so that no query for the thread
-- can load one by mistake.
CREATE TABLE message_note (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    matter_id INTEGER   NOT NULL REFERENCES matter (id),
    author_id INTEGER   NOT NULL REFERENCES app_user (id),
    made_at   TEXT      NOT NULL,
    body      TEXT      NOT NULL,
    once_key  TEXT      NOT NULL UNIQUE
) STRICT;
CREATE INDEX message_note_matter ON message_note (matter_id);
