ALTER TABLE client DROP COLUMN address;
ALTER TABLE client DROP COLUMN channel;
DROP INDEX outbox_about;
ALTER TABLE outbox DROP COLUMN sent_by;
ALTER TABLE outbox DROP COLUMN sealed;
ALTER TABLE outbox DROP COLUMN taken_back_at;
ALTER TABLE outbox DROP COLUMN about;
ALTER TABLE outbox DROP COLUMN channel;
