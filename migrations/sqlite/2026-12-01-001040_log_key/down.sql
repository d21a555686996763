ALTER TABLE audit_seal DROP COLUMN mac;
ALTER TABLE audit_event DROP COLUMN mac;
DROP TABLE installation;
