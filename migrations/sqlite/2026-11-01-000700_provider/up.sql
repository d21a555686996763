CREATE TABLE provider (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    reference            TEXT      NOT NULL UNIQUE,
    -- a legal person's number; a sole trader's is a personal number and lies encrypted beside (R57)
    org_number           TEXT      UNIQUE,
    owner_number_sealed  BLOB,
    owner_number_hash    TEXT      UNIQUE,
    name                 TEXT      NOT NULL,
    name_folded          TEXT      NOT NULL,
    legal_form           TEXT      NOT NULL,
    about                TEXT      NOT NULL,
    contact_name         TEXT      NOT NULL,
    email                TEXT      NOT NULL,
    phone                TEXT      NOT NULL,
    website              TEXT      NOT NULL,
    created_at           TEXT NOT NULL,
    changed_at           TEXT NOT NULL,
    CHECK ((org_number IS NULL) <> (owner_number_hash IS NULL))
) STRICT;

CREATE TABLE provider_member (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_id  INTEGER    NOT NULL REFERENCES provider (id),
    user_id      INTEGER    NOT NULL REFERENCES app_user (id),
    role         TEXT      NOT NULL CHECK (role IN ('signatory', 'administrator', 'coach')),
    -- "May you sign for the organisation?": the answer, and when it was given
    may_sign     INTEGER   NOT NULL,
    answered_at  TEXT NOT NULL,
    active       INTEGER   NOT NULL,
    created_at   TEXT NOT NULL,
    UNIQUE (provider_id, user_id)
) STRICT;
CREATE INDEX provider_member_user ON provider_member (user_id);

-- Four independent claims (R50): each with its own evidence, assessor and end.
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

-- What a claim shows for each criterion, and whether it was found to be met.
CREATE TABLE provider_criterion (
    provider_status_id INTEGER NOT NULL REFERENCES provider_status (id),
    criterion          TEXT NOT NULL CHECK (criterion IN ('business', 'participation', 'reinvestment', 'independence')),
    evidence           TEXT NOT NULL,
    met                INTEGER,
    PRIMARY KEY (provider_status_id, criterion)
) STRICT;
