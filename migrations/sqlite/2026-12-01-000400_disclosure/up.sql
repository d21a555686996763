-- Derived from migrations/postgres/2026-12-01-000400_disclosure/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE disclosure_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO disclosure_state_word (word) VALUES
    ('received'), ('testing'), ('answered'), ('partly_refused'), ('refused'), ('withdrawn');
CREATE TABLE disclosure_outcome_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO disclosure_outcome_word (word) VALUES ('open'), ('whole'), ('masked'), ('refused');
CREATE TABLE disclosure_came_by_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO disclosure_came_by_word (word) VALUES ('portal'), ('email'), ('phone'), ('post'), ('visit');
CREATE TABLE disclosure_reply_by_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO disclosure_reply_by_word (word) VALUES ('email'), ('post'), ('pickup');

-- Requests for official documents (begäran om allmän handling, TF 2 kap.).
CREATE TABLE disclosure_request (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    matter_id          INTEGER   NOT NULL UNIQUE REFERENCES matter (id),
    owner_authority_id INTEGER   NOT NULL REFERENCES authority (id),
    state              TEXT      NOT NULL REFERENCES disclosure_state_word (word),
    came_by            TEXT      NOT NULL REFERENCES disclosure_came_by_word (word),
    received_at        TEXT      NOT NULL,
    wish               TEXT      NOT NULL,
    -- of the page that was asked on, for the letters
    language           TEXT      NOT NULL REFERENCES platform_lang_word (word),
    -- all that the one who asks chose to say of themselves (TF 2:18)
    reply_by           TEXT      NOT NULL REFERENCES disclosure_reply_by_word (word),
    asker_name         TEXT,
    asker_email        TEXT,
    asker_address      TEXT,
    handler_id         INTEGER   REFERENCES app_user (id),
    revision           INTEGER   NOT NULL,
    note               TEXT,
    answered_at        TEXT,
    answered_by        INTEGER   REFERENCES app_user (id),
    delegation_id      INTEGER   REFERENCES delegation (id),
    letter_document_id INTEGER   REFERENCES registered_document (id),
    link_hash          TEXT      UNIQUE,
    link_until         TEXT,
    served_on          TEXT,
    appeal_last_day    TEXT,
    -- the form that made it, so that one sent twice is one
    once_key           TEXT      NOT NULL UNIQUE,
    CHECK (reply_by <> 'email' OR asker_email IS NOT NULL),
    CHECK (reply_by <> 'post' OR asker_address IS NOT NULL),
    CHECK ((served_on IS NULL) = (appeal_last_day IS NULL))
) STRICT;
CREATE INDEX disclosure_request_owner ON disclosure_request (owner_authority_id, state);

-- A document that the request may mean, and what its test came to.
CREATE TABLE disclosure_item (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id       INTEGER NOT NULL REFERENCES disclosure_request (id),
    document_id      INTEGER NOT NULL REFERENCES registered_document (id),
    outcome          TEXT   NOT NULL REFERENCES disclosure_outcome_word (word),
    paragraph        TEXT,
    reason           TEXT,
    -- the passages to be masked, one a line
    passages         TEXT,
    revision         INTEGER NOT NULL,
    tested_by        INTEGER REFERENCES app_user (id),
    tested_at        TEXT,
    copy_document_id INTEGER REFERENCES registered_document (id),
    UNIQUE (request_id, document_id),
    CHECK (outcome NOT IN ('masked', 'refused') OR (paragraph IS NOT NULL AND reason IS NOT NULL)),
    CHECK (outcome <> 'masked' OR passages IS NOT NULL)
) STRICT;
