-- When staff were told that the last day is past with people left, and when nobody was left (R16).
ALTER TABLE contract ADD COLUMN overdue_at TEXT;
ALTER TABLE contract ADD COLUMN wound_up_at TEXT;
-- When the portal noted that the interval is over (scenario 17). A hand that ends it early notes it too.
ALTER TABLE contract_interval ADD COLUMN ended_at TEXT;

CREATE TABLE contract_deviation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    reference    TEXT NOT NULL UNIQUE,
    contract_id  INTEGER NOT NULL REFERENCES contract (id),
    origin       TEXT NOT NULL CHECK (origin IN ('follow_up', 'complaint')),
    state        TEXT NOT NULL CHECK (state IN ('asked', 'replied', 'to_correct', 'closed', 'withdrawn')),
    happened     TEXT NOT NULL,
    term         TEXT NOT NULL,
    asked        TEXT NOT NULL,
    answer_by    TEXT NOT NULL,
    opened_by    INTEGER NOT NULL REFERENCES app_user (id),
    opened_at    TEXT NOT NULL,
    reply        TEXT,
    plan         TEXT,
    replied_by   INTEGER REFERENCES app_user (id),
    replied_at   TEXT,
    outcome      TEXT CHECK (outcome IN ('no_action', 'warning', 'correction', 'pause', 'notice')),
    reasons      TEXT,
    correct_by   TEXT,
    decided_by   INTEGER REFERENCES app_user (id),
    decided_at   TEXT,
    -- when it was corrected or taken back, and what was found
    closed_at    TEXT,
    closing_note TEXT,
    CHECK (state IN ('asked', 'replied', 'withdrawn') OR (outcome IS NOT NULL AND reasons IS NOT NULL)),
    CHECK (state <> 'replied' OR reply IS NOT NULL)
) STRICT;
CREATE INDEX contract_deviation_contract ON contract_deviation (contract_id);

-- The contracted providers of a system are asked to accept a new version of its terms.
CREATE TABLE contract_change (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT NOT NULL UNIQUE,
    owner_authority_id INTEGER NOT NULL REFERENCES authority (id),
    choice_system_id   INTEGER NOT NULL REFERENCES choice_system (id),
    specification_id   INTEGER NOT NULL REFERENCES specification (id),
    -- chosen and shown before the question is sent; never an ending by itself
    silence            TEXT NOT NULL CHECK (silence IN ('goes_on', 'human_notice')),
    answer_by          TEXT NOT NULL,
    asked_by           INTEGER NOT NULL REFERENCES app_user (id),
    asked_at           TEXT NOT NULL
) STRICT;
CREATE INDEX contract_change_system ON contract_change (choice_system_id);

CREATE TABLE contract_consent (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    change_id        INTEGER NOT NULL REFERENCES contract_change (id),
    contract_id      INTEGER NOT NULL REFERENCES contract (id),
    specification_id INTEGER NOT NULL REFERENCES specification (id),
    from_id          INTEGER NOT NULL REFERENCES specification (id),
    state            TEXT NOT NULL CHECK (state IN ('asked', 'accepted', 'rejected', 'silent', 'lapsed')),
    text             TEXT NOT NULL,
    text_sha256      TEXT NOT NULL,
    answered_by      INTEGER REFERENCES app_user (id),
    answered_at      TEXT,
    note             TEXT,
    reminded_at      TEXT,
    handled_at       TEXT,
    UNIQUE (change_id, contract_id),
    CHECK (state NOT IN ('accepted', 'rejected') OR (answered_by IS NOT NULL AND answered_at IS NOT NULL))
) STRICT;
CREATE INDEX contract_consent_contract ON contract_consent (contract_id);

-- What was over before is noted as such, so that nothing old is told as news.
UPDATE contract_interval SET ended_at = made_at WHERE to_day < date('now');
UPDATE contract SET wound_up_at = closing_at WHERE state = 'ended';
