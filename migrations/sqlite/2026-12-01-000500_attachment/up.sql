-- Derived from migrations/postgres/2026-12-01-000500_attachment/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE attachment_file_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO attachment_file_kind_word (word) VALUES ('pdf'), ('jpeg'), ('png'), ('docx'), ('xlsx');

-- Files as they were sent; the type was decided from the bytes.
CREATE TABLE attachment (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT NOT NULL UNIQUE,
    -- the reference of the organisation that the file is of
    holder              TEXT NOT NULL,
    kind                TEXT NOT NULL REFERENCES attachment_file_kind_word (word),
    name                TEXT NOT NULL,
    size                INTEGER NOT NULL,
    sha256              TEXT NOT NULL CHECK (length(sha256) = 64),
    -- why the sender asks that it be kept secret; empty where it does not
    confidential_reason TEXT CHECK (trim(confidential_reason) <> ''),
    uploaded_by         INTEGER NOT NULL REFERENCES app_user (id),
    uploaded_at         TEXT      NOT NULL,
    content             BLOB  NOT NULL,
    CHECK (size BETWEEN 1 AND 10485760 AND length(content) = size)
) STRICT;
CREATE INDEX attachment_holder ON attachment (holder);

-- Which authorities a file was handed over to; their staff may read it from then on.
CREATE TABLE attachment_reader (
    attachment_id  INTEGER NOT NULL REFERENCES attachment (id),
    authority_id   INTEGER NOT NULL REFERENCES authority (id),
    handed_over_at TEXT      NOT NULL,
    PRIMARY KEY (attachment_id, authority_id)
) STRICT;
