-- Which key the database belongs to: a fingerprint that says nothing of the key. One row.
CREATE TABLE installation (
    id              BIGINT PRIMARY KEY CHECK (id = 1),
    key_fingerprint TEXT   NOT NULL
);

-- The keyed MAC of what an event says, made when it is recorded, and of the hash of its seal. A row
-- without one was not written by the portal.
ALTER TABLE audit_event ADD COLUMN mac TEXT;
ALTER TABLE audit_seal ADD COLUMN mac TEXT;
