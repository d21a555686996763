-- A status can be renewed while it holds, every status is shown by criteria, each found to be met or
-- not for a reason of its own, and no assessment is written over.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE provider_criterion_before AS SELECT * FROM provider_criterion;
CREATE TABLE provider_status_before AS SELECT * FROM provider_status;
DROP TABLE provider_criterion;
DROP TABLE provider_status;
CREATE TABLE provider_status (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_id INTEGER    NOT NULL REFERENCES provider (id),
    status      TEXT      NOT NULL CHECK (status IN ('social_enterprise', 'non_profit', 'reserved_supplier', 'participatory')),
    state       TEXT      NOT NULL CHECK (state IN ('claimed', 'accepted', 'renewing', 'refused', 'expired')),
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
    criterion          TEXT NOT NULL CHECK (criterion IN ('business', 'participation', 'reinvestment', 'independence',
        'purpose', 'transfers', 'influence', 'integration', 'share', 'mission')),
    evidence           TEXT NOT NULL,
    met                INTEGER,
    reason             TEXT,
    PRIMARY KEY (provider_status_id, criterion)
) STRICT;
INSERT INTO provider_criterion (provider_status_id, criterion, evidence, met)
    SELECT provider_status_id, criterion, evidence, met FROM provider_criterion_before;
DROP TABLE provider_criterion_before;
DROP TABLE provider_status_before;

-- Each assessment and each end of a status, with what was shown then. Never changed (R70).
CREATE TABLE provider_assessment (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_status_id INTEGER    NOT NULL REFERENCES provider_status (id),
    outcome            TEXT      NOT NULL CHECK (outcome IN ('accepted', 'refused', 'expired')),
    renewal            INTEGER   NOT NULL,
    evidence           TEXT      NOT NULL,
    claimed_at         TEXT NOT NULL,
    assessed_by        INTEGER    REFERENCES app_user (id),
    assessed_at        TEXT NOT NULL,
    reason             TEXT      NOT NULL,
    valid_to           TEXT
) STRICT;
CREATE INDEX provider_assessment_status ON provider_assessment (provider_status_id);
CREATE TABLE provider_assessed_criterion (
    provider_assessment_id INTEGER NOT NULL REFERENCES provider_assessment (id),
    criterion              TEXT NOT NULL,
    evidence               TEXT NOT NULL,
    met                    INTEGER NOT NULL,
    reason                 TEXT NOT NULL,
    PRIMARY KEY (provider_assessment_id, criterion)
) STRICT;
INSERT INTO provider_assessment
    (provider_status_id, outcome, renewal, evidence, claimed_at, assessed_by, assessed_at, reason, valid_to)
    SELECT id, CASE state WHEN 'refused' THEN 'refused' ELSE 'accepted' END, 0, evidence, claimed_at,
        assessed_by, assessed_at, COALESCE(reason, ''), valid_to
    FROM provider_status WHERE assessed_at IS NOT NULL ORDER BY id;
INSERT INTO provider_assessed_criterion (provider_assessment_id, criterion, evidence, met, reason)
    SELECT a.id, c.criterion, c.evidence, c.met, ''
    FROM provider_criterion c JOIN provider_assessment a ON a.provider_status_id = c.provider_status_id
    WHERE c.met IS NOT NULL;
