-- Derived from migrations/postgres/2026-12-01-000100_platform/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE platform_post_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO platform_post_word (word) VALUES ('email'), ('sms'), ('letter');
CREATE TABLE platform_lang_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO platform_lang_word (word) VALUES ('sv'), ('sv-x-latt'), ('en'), ('ar'), ('fi'), ('so');

-- Append-only by trigger: what happened is never edited. Personal details lie beside, so that an
-- authorised disposal can take them without breaking the chain.
CREATE TABLE audit_event (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    at                 TEXT      NOT NULL,
    user_id            INTEGER,
    role               TEXT      NOT NULL,
    authority_id       INTEGER,
    action             TEXT      NOT NULL,
    object_kind        TEXT      NOT NULL,
    object_id          INTEGER,
    object_reference   TEXT,
    owner_authority_id INTEGER,
    detail             TEXT      NOT NULL,
    personal_digest    TEXT,
    -- the digests of the official rows that the operation wrote of the object
    official           TEXT,
    -- the keyed MAC of what the event says; a row without one was not written by the portal
    mac                TEXT
) STRICT;
CREATE INDEX audit_event_object ON audit_event (object_kind, object_id);
CREATE INDEX audit_event_official ON audit_event (object_kind, object_id, id) WHERE official IS NOT NULL;

CREATE TABLE audit_personal (
    event_id INTEGER PRIMARY KEY REFERENCES audit_event (id),
    salt     TEXT   NOT NULL,
    body     TEXT   NOT NULL
) STRICT;

CREATE TABLE audit_seal (
    seq           INTEGER   PRIMARY KEY CHECK (seq > 0),
    event_id      INTEGER   NOT NULL UNIQUE REFERENCES audit_event (id),
    previous_hash TEXT      NOT NULL,
    hash          TEXT      NOT NULL,
    sealed_at     TEXT      NOT NULL,
    -- the keyed MAC of the hash
    mac           TEXT
) STRICT;

-- Which key the database belongs to: a fingerprint that says nothing of the key. One row.
CREATE TABLE installation (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    key_fingerprint TEXT   NOT NULL
) STRICT;

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT      NOT NULL UNIQUE,
    kind       TEXT      NOT NULL,
    recipient  TEXT      NOT NULL,
    language   TEXT      NOT NULL REFERENCES platform_lang_word (word),
    letter     TEXT      NOT NULL,
    once_key   TEXT      UNIQUE,
    attempts   INTEGER   NOT NULL DEFAULT 0,
    due_at     TEXT      NOT NULL,
    created_at TEXT      NOT NULL,
    sent_at    TEXT,
    gave_up_at TEXT,
    last_error TEXT,
    -- e-mail, SMS or paper; paper waits for somebody to print it
    channel    TEXT      NOT NULL DEFAULT 'email' REFERENCES platform_post_word (word),
    -- whom the letter is about, by reference, so that all that waits can be taken back at once
    about      TEXT,
    taken_back_at TEXT,
    -- a code that the letter carries, sealed; gone when the letter has left
    sealed     BLOB,
    -- who put the paper in the post; held to app_user by a trigger of identity
    sent_by    INTEGER
) STRICT;
CREATE INDEX outbox_waiting ON outbox (due_at) WHERE sent_at IS NULL AND gave_up_at IS NULL;
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL;
CREATE INDEX outbox_channel ON outbox (channel, sent_at);
CREATE INDEX outbox_recipient ON outbox (recipient);
CREATE INDEX outbox_gave_up ON outbox (gave_up_at) WHERE gave_up_at IS NOT NULL;

-- One row a form that was sent: the hash of where and what, and the answer it got, sealed.
CREATE TABLE web_once (
    key     TEXT      PRIMARY KEY,
    made_at TEXT      NOT NULL,
    answer  BLOB
) STRICT;
CREATE INDEX web_once_made_at ON web_once (made_at);

-- One row a timed job: who runs it, and until when nobody else may.
CREATE TABLE job_lease (
    name        TEXT      PRIMARY KEY,
    holder      TEXT      NOT NULL,
    leased_until TEXT      NOT NULL
) STRICT;
