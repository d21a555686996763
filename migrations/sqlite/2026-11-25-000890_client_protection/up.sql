-- Who may open a protected person's case, by name and with a reason. Never nobody.
CREATE TABLE client_handler (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id INTEGER NOT NULL REFERENCES client (id),
    user_id   INTEGER NOT NULL REFERENCES app_user (id),
    named_by  INTEGER NOT NULL REFERENCES app_user (id),
    why       TEXT NOT NULL,
    since     TEXT NOT NULL,
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
    kind           TEXT NOT NULL CHECK (kind IN ('marking', 'registration', 'local')),
    since          TEXT NOT NULL,
    decided_by     TEXT NOT NULL,
    review_on      TEXT NOT NULL,
    reason         TEXT NOT NULL,
    made_by        INTEGER NOT NULL REFERENCES app_user (id),
    made_at        TEXT NOT NULL,
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
    kind                 TEXT NOT NULL CHECK (kind IN ('sessions_ended', 'account_closed', 'contact_sealed', 'letters_taken_back', 'letters_left', 'provider_saw')),
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
    number_kind TEXT NOT NULL CHECK (number_kind IN ('personal', 'coordination', 'local')),
    sealed      BLOB NOT NULL,
    hash        TEXT NOT NULL,
    until       TEXT NOT NULL
) STRICT;
CREATE INDEX client_former_number_hash ON client_former_number (hash);

-- Who was protected before there were such rows: the responsible is the handler, and the day to
-- look again comes soon.
INSERT INTO client_handler (client_id, user_id, named_by, why, since)
SELECT id, responsible_user_id, responsible_user_id, '', changed_at FROM client WHERE protected = 1;
INSERT INTO client_protection (client_id, kind, since, decided_by, review_on, reason, made_by, made_at)
SELECT id, 'local', date(changed_at), '', date(changed_at, '+90 days'), '', responsible_user_id, changed_at FROM client WHERE protected = 1;
