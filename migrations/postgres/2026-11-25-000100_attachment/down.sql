DROP TABLE attachment_reader;
DROP TABLE attachment;
