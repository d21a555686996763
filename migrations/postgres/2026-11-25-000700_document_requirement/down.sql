ALTER TABLE answer DROP COLUMN attachment_id;
ALTER TABLE requirement DROP CONSTRAINT requirement_file_check;
ALTER TABLE requirement DROP COLUMN file_max_mb;
ALTER TABLE requirement DROP COLUMN file_kinds;
ALTER TABLE requirement DROP CONSTRAINT requirement_kind_check;
ALTER TABLE requirement ADD CONSTRAINT requirement_kind_check CHECK (kind IN ('yes', 'text', 'number'));
