-- Files as they were sent; the type was decided from the bytes.
CREATE TABLE attachment (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT NOT NULL UNIQUE,
    -- the reference of the organisation that the file is of
    holder              TEXT NOT NULL,
    kind                TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'docx', 'xlsx')),
    name                TEXT NOT NULL,
    size                INTEGER NOT NULL,
    sha256              TEXT NOT NULL CHECK (length(sha256) = 64),
    -- why the sender asks that it be kept secret; empty where it does not
    confidential_reason TEXT CHECK (trim(confidential_reason) <> ''),
    uploaded_by         INTEGER NOT NULL REFERENCES app_user (id),
    uploaded_at         TEXT NOT NULL,
    content             BLOB NOT NULL,
    CHECK (size BETWEEN 1 AND 10485760 AND length(content) = size)
) STRICT;
CREATE INDEX attachment_holder ON attachment (holder);

-- Which authorities a file was handed over to; their staff may read it from then on.
CREATE TABLE attachment_reader (
    attachment_id  INTEGER NOT NULL REFERENCES attachment (id),
    authority_id   INTEGER NOT NULL REFERENCES authority (id),
    handed_over_at TEXT NOT NULL,
    PRIMARY KEY (attachment_id, authority_id)
) STRICT;

CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment'); END;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment'); END;
CREATE TRIGGER attachment_reader_no_update BEFORE UPDATE ON attachment_reader
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment_reader'); END;
CREATE TRIGGER attachment_reader_no_delete BEFORE DELETE ON attachment_reader
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: attachment_reader'); END;
