-- A letter leaves by e-mail, by SMS or on paper. Paper waits for somebody to print it.
ALTER TABLE outbox ADD COLUMN channel TEXT NOT NULL DEFAULT 'email' CHECK (channel IN ('email', 'sms', 'letter'));
-- Whom the letter is about, by reference, so that all that waits can be taken back at once.
ALTER TABLE outbox ADD COLUMN about TEXT;
ALTER TABLE outbox ADD COLUMN taken_back_at TEXT;
-- A code that the letter carries, sealed; gone when the letter has left.
ALTER TABLE outbox ADD COLUMN sealed BLOB;
-- Who put the paper in the post.
ALTER TABLE outbox ADD COLUMN sent_by INTEGER REFERENCES app_user (id);
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL;

-- How a person wants to be written to; nothing said is e-mail, if there is an address.
ALTER TABLE client ADD COLUMN channel TEXT CHECK (channel IN ('email', 'sms', 'letter'));
ALTER TABLE client ADD COLUMN address TEXT NOT NULL DEFAULT '';
