-- Derived from migrations/postgres/2026-12-01-000900_provider/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE provider_member_role_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_member_role_word (word) VALUES ('signatory'), ('administrator'), ('coach');
CREATE TABLE provider_invitation_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_invitation_state_word (word) VALUES ('open'), ('accepted'), ('withdrawn');
CREATE TABLE provider_join_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_join_state_word (word) VALUES ('open'), ('invited'), ('declined');
CREATE TABLE provider_status_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_status_kind_word (word) VALUES
    ('social_enterprise'), ('non_profit'), ('reserved_supplier'), ('participatory');
CREATE TABLE provider_status_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_status_state_word (word) VALUES
    ('claimed'), ('accepted'), ('renewing'), ('refused'), ('expired');
CREATE TABLE provider_criterion_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_criterion_word (word) VALUES
    ('business'), ('participation'), ('reinvestment'), ('independence'), ('purpose'), ('transfers'),
    ('influence'), ('integration'), ('share'), ('mission');
CREATE TABLE provider_outcome_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_outcome_word (word) VALUES ('accepted'), ('refused'), ('expired');
CREATE TABLE provider_legal_form_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_legal_form_word (word) VALUES
    ('limited_company'), ('limited_profit_company'), ('economic_association'),
    ('non_profit_association'), ('foundation'), ('partnership'), ('sole_trader'), ('other_form');
CREATE TABLE provider_proof_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_proof_kind_word (word) VALUES ('insurance'), ('tax'), ('register');
CREATE TABLE provider_proof_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO provider_proof_state_word (word) VALUES
    ('waiting'), ('accepted'), ('refused'), ('withdrawn'), ('replaced'), ('lapsed');

CREATE TABLE provider (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    reference            TEXT      NOT NULL UNIQUE,
    -- a legal person's number; a sole trader's is a personal number and lies encrypted beside (R57)
    org_number           TEXT      UNIQUE,
    owner_number_sealed  BLOB,
    owner_number_hash    TEXT      UNIQUE,
    name                 TEXT      NOT NULL,
    name_folded          TEXT      NOT NULL,
    legal_form           TEXT      NOT NULL REFERENCES provider_legal_form_word (word),
    about                TEXT      NOT NULL,
    contact_name         TEXT      NOT NULL,
    email                TEXT      NOT NULL,
    phone                TEXT      NOT NULL,
    website              TEXT      NOT NULL,
    created_at           TEXT      NOT NULL,
    changed_at           TEXT      NOT NULL,
    -- a supplier of another country goes by its own register's number (R56): the register, the number
    -- there as written and as compared
    country              TEXT,
    register_number      TEXT,
    register_folded      TEXT,
    vat_number           TEXT,
    -- exactly one number
    CHECK (CASE WHEN org_number IS NULL THEN 0 ELSE 1 END + CASE WHEN owner_number_hash IS NULL THEN 0 ELSE 1 END
        + CASE WHEN register_folded IS NULL THEN 0 ELSE 1 END = 1),
    CHECK ((country IS NULL) = (register_folded IS NULL)),
    UNIQUE (country, register_folded)
) STRICT;

CREATE TABLE provider_member (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_id  INTEGER   NOT NULL REFERENCES provider (id),
    user_id      INTEGER   NOT NULL REFERENCES app_user (id),
    role         TEXT      NOT NULL REFERENCES provider_member_role_word (word),
    -- "May you sign for the organisation?": the answer, and when it was given
    may_sign     INTEGER   NOT NULL,
    answered_at  TEXT      NOT NULL,
    active       INTEGER   NOT NULL,
    created_at   TEXT      NOT NULL,
    UNIQUE (provider_id, user_id)
) STRICT;
CREATE INDEX provider_member_user ON provider_member (user_id);
-- An account acts for one organisation at a time, also when two invitations are accepted at once.
CREATE UNIQUE INDEX provider_member_one ON provider_member (user_id) WHERE active;

-- Four independent claims (R50): each with its own evidence, assessor and end.
CREATE TABLE provider_status (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_id INTEGER   NOT NULL REFERENCES provider (id),
    status      TEXT      NOT NULL REFERENCES provider_status_kind_word (word),
    state       TEXT      NOT NULL REFERENCES provider_status_state_word (word),
    evidence    TEXT      NOT NULL,
    claimed_at  TEXT      NOT NULL,
    assessed_by INTEGER   REFERENCES app_user (id),
    assessed_at TEXT,
    reason      TEXT,
    valid_to    TEXT,
    UNIQUE (provider_id, status)
) STRICT;
CREATE INDEX provider_status_state ON provider_status (state);

-- What a claim shows for each criterion, and whether it was found to be met.
CREATE TABLE provider_criterion (
    provider_status_id INTEGER NOT NULL REFERENCES provider_status (id),
    criterion          TEXT NOT NULL REFERENCES provider_criterion_word (word),
    evidence           TEXT NOT NULL,
    met                INTEGER,
    reason             TEXT,
    PRIMARY KEY (provider_status_id, criterion)
) STRICT;

-- An invitation to act for an organisation: the letter carries the token, the table only its hash.
CREATE TABLE provider_invitation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    reference    TEXT      NOT NULL UNIQUE,
    provider_id  INTEGER   NOT NULL REFERENCES provider (id),
    email        TEXT      NOT NULL,
    email_folded TEXT      NOT NULL,
    role         TEXT      NOT NULL REFERENCES provider_member_role_word (word),
    state        TEXT      NOT NULL REFERENCES provider_invitation_state_word (word),
    token_hash   TEXT      NOT NULL UNIQUE,
    invited_by   INTEGER   NOT NULL REFERENCES app_user (id),
    sent_at      TEXT      NOT NULL,
    expires_at   TEXT      NOT NULL,
    closed_at    TEXT,
    accepted_by  INTEGER   REFERENCES app_user (id),
    created_at   TEXT      NOT NULL
) STRICT;
CREATE UNIQUE INDEX provider_invitation_open ON provider_invitation (provider_id, email_folded) WHERE state = 'open';
CREATE INDEX provider_invitation_state ON provider_invitation (provider_id, state);

-- Somebody who found their organisation registered and asks to be invited.
CREATE TABLE provider_join_request (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    reference    TEXT      NOT NULL UNIQUE,
    provider_id  INTEGER   NOT NULL REFERENCES provider (id),
    name         TEXT      NOT NULL,
    email        TEXT      NOT NULL,
    email_folded TEXT      NOT NULL,
    state        TEXT      NOT NULL REFERENCES provider_join_state_word (word),
    asked_at     TEXT      NOT NULL,
    closed_at    TEXT
) STRICT;
CREATE UNIQUE INDEX provider_join_request_open ON provider_join_request (provider_id, email_folded) WHERE state = 'open';
CREATE INDEX provider_join_request_state ON provider_join_request (provider_id, state);

-- Every answer to "May you sign for the organisation?", in the order given. Never changed.
CREATE TABLE provider_sign_answer (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_member_id INTEGER   NOT NULL REFERENCES provider_member (id),
    may_sign           INTEGER   NOT NULL,
    answered_by        INTEGER   NOT NULL REFERENCES app_user (id),
    answered_at        TEXT      NOT NULL
) STRICT;
CREATE INDEX provider_sign_answer_member ON provider_sign_answer (provider_member_id);

-- Each assessment and each end of a status, with what was shown then. Never changed (R70).
CREATE TABLE provider_assessment (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_status_id INTEGER   NOT NULL REFERENCES provider_status (id),
    outcome            TEXT      NOT NULL REFERENCES provider_outcome_word (word),
    renewal            INTEGER   NOT NULL,
    evidence           TEXT      NOT NULL,
    claimed_at         TEXT      NOT NULL,
    assessed_by        INTEGER   REFERENCES app_user (id),
    assessed_at        TEXT      NOT NULL,
    reason             TEXT      NOT NULL,
    valid_to           TEXT
) STRICT;
CREATE INDEX provider_assessment_status ON provider_assessment (provider_status_id);

CREATE TABLE provider_assessed_criterion (
    provider_assessment_id INTEGER NOT NULL REFERENCES provider_assessment (id),
    criterion              TEXT NOT NULL REFERENCES provider_criterion_word (word),
    evidence               TEXT NOT NULL,
    met                    INTEGER NOT NULL,
    reason                 TEXT NOT NULL,
    PRIMARY KEY (provider_assessment_id, criterion)
) STRICT;

-- What an organisation shows for a time: insurance, tax, registration.
CREATE TABLE provider_proof (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    reference   TEXT      NOT NULL UNIQUE,
    provider_id INTEGER   NOT NULL REFERENCES provider (id),
    kind        TEXT      NOT NULL REFERENCES provider_proof_kind_word (word),
    state       TEXT      NOT NULL REFERENCES provider_proof_state_word (word),
    evidence    TEXT      NOT NULL,
    valid_to    TEXT NOT NULL,
    added_by    INTEGER   NOT NULL REFERENCES app_user (id),
    added_at    TEXT      NOT NULL,
    checked_by  INTEGER   REFERENCES app_user (id),
    checked_at  TEXT,
    reason      TEXT
) STRICT;
CREATE INDEX provider_proof_provider ON provider_proof (provider_id);
CREATE INDEX provider_proof_state ON provider_proof (state);

-- Files that show a proof or what a status claims. The claim's files stay when it is made again, so
-- that what an older assessment rested on is still there.
CREATE TABLE provider_proof_file (
    provider_proof_id INTEGER NOT NULL REFERENCES provider_proof (id),
    attachment_id     INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (provider_proof_id, attachment_id)
) STRICT;

CREATE TABLE provider_status_file (
    provider_status_id INTEGER NOT NULL REFERENCES provider_status (id),
    attachment_id      INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (provider_status_id, attachment_id)
) STRICT;

-- Which reminders have gone: of each end one for each distance, whatever the job does (60, 30, 7
-- days; 0 is the lapse itself). One of the two is named.
CREATE TABLE provider_reminder (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    provider_proof_id  INTEGER   REFERENCES provider_proof (id),
    provider_status_id INTEGER   REFERENCES provider_status (id),
    valid_to           TEXT NOT NULL,
    days               INTEGER   NOT NULL,
    sent_at            TEXT      NOT NULL,
    CHECK ((provider_proof_id IS NULL) <> (provider_status_id IS NULL)),
    UNIQUE (provider_proof_id, valid_to, days),
    UNIQUE (provider_status_id, valid_to, days)
) STRICT;
