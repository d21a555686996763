-- Whether the provider has said that it attaches nothing; empty until it has said something.
ALTER TABLE lov_application ADD COLUMN no_attachments INTEGER;

-- What it attaches besides the answers.
CREATE TABLE lov_application_attachment (
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    attachment_id      INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (lov_application_id, attachment_id)
) STRICT;
