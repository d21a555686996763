-- Renewals under way become what they were; criteria that the older list lacks make this fail.
DROP TABLE provider_assessed_criterion;
DROP TABLE provider_assessment;
UPDATE provider_status SET state = 'accepted' WHERE state = 'renewing';
PRAGMA defer_foreign_keys = ON;
CREATE TABLE provider_criterion_before AS SELECT * FROM provider_criterion;
CREATE TABLE provider_status_before AS SELECT * FROM provider_status;
DROP TABLE provider_criterion;
DROP TABLE provider_status;
CREATE TABLE provider_status (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_id INTEGER    NOT NULL REFERENCES provider (id),
    status      TEXT      NOT NULL CHECK (status IN ('social_enterprise', 'non_profit', 'reserved_supplier', 'participatory')),
    state       TEXT      NOT NULL CHECK (state IN ('claimed', 'accepted', 'refused', 'expired')),
    evidence    TEXT      NOT NULL,
    claimed_at  TEXT NOT NULL,
    assessed_by INTEGER    REFERENCES app_user (id),
    assessed_at TEXT,
    reason      TEXT,
    valid_to    TEXT,
    UNIQUE (provider_id, status)
) STRICT;
INSERT INTO provider_status
    SELECT id, provider_id, status, state, evidence, claimed_at, assessed_by, assessed_at, reason, valid_to
    FROM provider_status_before;
CREATE TABLE provider_criterion (
    provider_status_id INTEGER NOT NULL REFERENCES provider_status (id),
    criterion          TEXT NOT NULL CHECK (criterion IN ('business', 'participation', 'reinvestment', 'independence')),
    evidence           TEXT NOT NULL,
    met                INTEGER,
    PRIMARY KEY (provider_status_id, criterion)
) STRICT;
INSERT INTO provider_criterion (provider_status_id, criterion, evidence, met)
    SELECT provider_status_id, criterion, evidence, met FROM provider_criterion_before;
DROP TABLE provider_criterion_before;
DROP TABLE provider_status_before;
