-- What an organisation shows for a time: insurance, tax, registration.
CREATE TABLE provider_proof (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    reference   TEXT      NOT NULL UNIQUE,
    provider_id INTEGER    NOT NULL REFERENCES provider (id),
    kind        TEXT      NOT NULL CHECK (kind IN ('insurance', 'tax', 'register')),
    state       TEXT      NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'withdrawn', 'replaced', 'lapsed')),
    evidence    TEXT      NOT NULL,
    valid_to    TEXT NOT NULL,
    added_by    INTEGER    NOT NULL REFERENCES app_user (id),
    added_at    TEXT NOT NULL,
    checked_by  INTEGER    REFERENCES app_user (id),
    checked_at  TEXT,
    reason      TEXT
) STRICT;
CREATE INDEX provider_proof_provider ON provider_proof (provider_id);

-- Which reminders have gone: of each end one for each distance, whatever the job does (60, 30, 7
-- days; 0 is the lapse itself). One of the two is named.
CREATE TABLE provider_reminder (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_proof_id  INTEGER    REFERENCES provider_proof (id),
    provider_status_id INTEGER    REFERENCES provider_status (id),
    valid_to           TEXT NOT NULL,
    days               INTEGER    NOT NULL,
    sent_at            TEXT NOT NULL,
    CHECK ((provider_proof_id IS NULL) <> (provider_status_id IS NULL)),
    UNIQUE (provider_proof_id, valid_to, days),
    UNIQUE (provider_status_id, valid_to, days)
) STRICT;
