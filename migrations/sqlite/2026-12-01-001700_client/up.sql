-- Derived from migrations/postgres/2026-12-01-001700_client/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE client_protection_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO client_protection_kind_word (word) VALUES ('marking'), ('registration'), ('local');
CREATE TABLE client_recall_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO client_recall_kind_word (word) VALUES
    ('sessions_ended'), ('account_closed'), ('contact_sealed'), ('letters_taken_back'), ('letters_left'),
    ('provider_saw'), ('thread_names'), ('document_names'), ('note_names');
CREATE TABLE client_number_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO client_number_kind_word (word) VALUES ('personal'), ('coordination'), ('local'), ('none');

CREATE TABLE client (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    owner_authority_id  INTEGER   NOT NULL REFERENCES authority (id),
    responsible_user_id INTEGER   NOT NULL REFERENCES app_user (id),
    user_id             INTEGER   UNIQUE REFERENCES app_user (id),
    number_kind         TEXT      NOT NULL REFERENCES client_number_kind_word (word),
    number_sealed       BLOB,
    number_hash         TEXT,
    name                TEXT      NOT NULL,
    name_folded         TEXT      NOT NULL,
    email               TEXT,
    phone               TEXT      NOT NULL,
    language            TEXT      NOT NULL REFERENCES platform_lang_word (word),
    interpreter         TEXT REFERENCES measure_language_word (word),
    protected           INTEGER   NOT NULL,
    created_at          TEXT      NOT NULL,
    changed_at          TEXT      NOT NULL,
    -- how the person wants to be written to; nothing said is e-mail, if there is an address
    channel             TEXT REFERENCES platform_post_word (word),
    address             TEXT      NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX client_responsible ON client (responsible_user_id);
CREATE INDEX client_owner ON client (owner_authority_id);
-- One authority knows a number once. A protected person is not found out by typing a number, so
-- that row stands outside; a human links the two.
CREATE UNIQUE INDEX client_number ON client (owner_authority_id, number_hash) WHERE NOT protected;

-- Who may open a protected person's case, by name and with a reason. Never nobody.
CREATE TABLE client_handler (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id),
    user_id   INTEGER NOT NULL REFERENCES app_user (id),
    named_by  INTEGER NOT NULL REFERENCES app_user (id),
    why       TEXT NOT NULL,
    since     TEXT      NOT NULL,
    until     TEXT,
    ended_by  INTEGER REFERENCES app_user (id),
    end_why   TEXT,
    CHECK ((until IS NULL) = (end_why IS NULL))
) STRICT;
CREATE UNIQUE INDEX client_handler_one ON client_handler (client_id, user_id) WHERE until IS NULL;
CREATE INDEX client_handler_user ON client_handler (user_id) WHERE until IS NULL;

-- A time of protection. How the person is reached lies sealed here, not in the ordinary row.
CREATE TABLE client_protection (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id      INTEGER NOT NULL REFERENCES client (id),
    kind           TEXT NOT NULL REFERENCES client_protection_kind_word (word),
    since          TEXT NOT NULL,
    decided_by     TEXT NOT NULL,
    review_on      TEXT NOT NULL,
    reason         TEXT NOT NULL,
    made_by        INTEGER NOT NULL REFERENCES app_user (id),
    made_at        TEXT      NOT NULL,
    contact_sealed BLOB,
    lifted_on      TEXT,
    lifted_at      TEXT,
    lifted_by      INTEGER REFERENCES app_user (id),
    lift_reason    TEXT,
    CHECK ((lifted_at IS NULL) = (lift_reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX client_protection_one ON client_protection (client_id) WHERE lifted_at IS NULL;

-- What was cleaned when the protection began, and what could not be called back.
CREATE TABLE client_recall (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    reference            TEXT NOT NULL UNIQUE,
    client_protection_id INTEGER NOT NULL REFERENCES client_protection (id),
    kind                 TEXT NOT NULL REFERENCES client_recall_kind_word (word),
    about                TEXT NOT NULL,
    number               INTEGER,
    happened_at          TEXT,
    done_at              TEXT,
    done_by              INTEGER REFERENCES app_user (id),
    note                 TEXT,
    CHECK ((done_at IS NULL) = (note IS NULL))
) STRICT;
CREATE INDEX client_recall_protection ON client_recall (client_protection_id);

-- Numbers that a person was known by before: they still find the person.
CREATE TABLE client_former_number (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id   INTEGER NOT NULL REFERENCES client (id),
    number_kind TEXT NOT NULL CHECK (number_kind <> 'none') REFERENCES client_number_kind_word (word),
    sealed      BLOB  NOT NULL,
    hash        TEXT NOT NULL,
    until       TEXT      NOT NULL
) STRICT;
CREATE INDEX client_former_number_hash ON client_former_number (hash);
CREATE INDEX client_former_number_client ON client_former_number (client_id);
