-- A requirement may ask for a file: which kinds (words of `attachment.kind` with commas between),
-- and how large in megabytes.
ALTER TABLE requirement DROP CONSTRAINT requirement_kind_check;
ALTER TABLE requirement ADD CONSTRAINT requirement_kind_check CHECK (kind IN ('yes', 'text', 'number', 'document'));
ALTER TABLE requirement ADD COLUMN file_kinds TEXT;
ALTER TABLE requirement ADD COLUMN file_max_mb BIGINT CHECK (file_max_mb BETWEEN 1 AND 10);
ALTER TABLE requirement ADD CONSTRAINT requirement_file_check
    CHECK ((kind = 'document') = (file_kinds IS NOT NULL AND file_max_mb IS NOT NULL));

-- The file that answers it.
ALTER TABLE answer ADD COLUMN attachment_id BIGINT REFERENCES attachment (id);
