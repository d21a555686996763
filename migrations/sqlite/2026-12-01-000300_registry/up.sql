-- Derived from migrations/postgres/2026-12-01-000300_registry/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE registry_matter_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO registry_matter_kind_word (word) VALUES
    ('choice_system'), ('lov_application'), ('contract'), ('client_support'), ('initiative'),
    ('procurement'), ('disclosure'), ('other');
CREATE TABLE registry_direction_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO registry_direction_word (word) VALUES ('received'), ('sent'), ('made');

CREATE TABLE matter (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    registry_no        TEXT      NOT NULL,
    kind               TEXT      NOT NULL REFERENCES registry_matter_kind_word (word),
    title              TEXT      NOT NULL,
    title_secret       INTEGER   NOT NULL,
    owner_authority_id INTEGER   NOT NULL REFERENCES authority (id),
    opened_at          TEXT      NOT NULL,
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
    matter_id          INTEGER   NOT NULL REFERENCES matter (id),
    number             INTEGER   NOT NULL,
    direction          TEXT      NOT NULL REFERENCES registry_direction_word (word),
    registered_at      TEXT      NOT NULL,
    counterpart        TEXT      NOT NULL,
    counterpart_secret INTEGER   NOT NULL,
    brief              TEXT      NOT NULL,
    body               TEXT      NOT NULL,
    body_sha256        TEXT      NOT NULL,
    UNIQUE (matter_id, number)
) STRICT;

-- Who the authority deals with in a matter: an organisation with an account of its own.
CREATE TABLE matter_party (
    matter_id   INTEGER NOT NULL REFERENCES matter (id),
    -- held to provider by a trigger of that room
    provider_id INTEGER NOT NULL,
    PRIMARY KEY (matter_id, provider_id)
) STRICT;
CREATE INDEX matter_party_provider ON matter_party (provider_id);

-- What the register is searched by: folded titles of matters, folded briefs and counterparts of
-- their documents. Beside the documents, since those are never changed.
CREATE TABLE registry_index (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    matter_id   INTEGER NOT NULL REFERENCES matter (id),
    document_id INTEGER REFERENCES registered_document (id),
    folded      TEXT NOT NULL
) STRICT;
CREATE INDEX registry_index_matter ON registry_index (matter_id);
