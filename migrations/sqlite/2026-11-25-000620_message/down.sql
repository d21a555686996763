DROP TABLE message_note;
DROP TABLE message_seen;
DROP TABLE message;
