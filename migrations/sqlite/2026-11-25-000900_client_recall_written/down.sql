CREATE TABLE client_recall_new (
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
INSERT INTO client_recall_new (id, reference, client_protection_id, kind, about, number, happened_at, done_at, done_by, note)
SELECT id, reference, client_protection_id, kind, about, number, happened_at, done_at, done_by, note FROM client_recall WHERE kind NOT IN ('thread_names', 'document_names', 'note_names');
DROP TABLE client_recall;
ALTER TABLE client_recall_new RENAME TO client_recall;
CREATE INDEX client_recall_protection ON client_recall (client_protection_id);
