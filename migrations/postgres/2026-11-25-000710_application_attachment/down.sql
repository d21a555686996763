DROP TABLE lov_application_attachment;
ALTER TABLE lov_application DROP COLUMN no_attachments;
