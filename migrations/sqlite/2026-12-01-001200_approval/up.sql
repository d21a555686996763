-- Derived from migrations/postgres/2026-12-01-001200_approval/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE approval_partner_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO approval_partner_state_word (word) VALUES ('asked'), ('confirmed'), ('declined');
CREATE TABLE approval_support_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO approval_support_kind_word (word) VALUES ('capacity'), ('subcontractor');
CREATE TABLE approval_application_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO approval_application_state_word (word) VALUES
    ('draft'), ('submitted'), ('under_review'), ('completion_requested'), ('approved'), ('refused'),
    ('excluded'), ('withdrawn');
CREATE TABLE approval_verdict_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO approval_verdict_word (word) VALUES ('met'), ('not_met'), ('completion_needed');

CREATE TABLE lov_application (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    choice_system_id   INTEGER   NOT NULL REFERENCES choice_system (id),
    specification_id   INTEGER   NOT NULL REFERENCES specification (id),
    answer_sheet_id    INTEGER   NOT NULL REFERENCES answer_sheet (id),
    provider_id        INTEGER   NOT NULL REFERENCES provider (id),
    owner_authority_id INTEGER   NOT NULL REFERENCES authority (id),
    state              TEXT      NOT NULL REFERENCES approval_application_state_word (word),
    matter_id          INTEGER   REFERENCES matter (id),
    created_at         TEXT      NOT NULL,
    received_at        TEXT,
    promised_on        TEXT,
    examiner_id        INTEGER   REFERENCES app_user (id),
    decided_at         TEXT,
    decision_id        INTEGER   UNIQUE REFERENCES decision (id),
    -- who will sign for the provider, and whether it wants its status weighed
    signatory_id       INTEGER   REFERENCES app_user (id),
    social             INTEGER,
    -- the contract that came of it
    contract_reference TEXT      REFERENCES contract (reference),
    -- alone or with others (LOV 5:1), and when a part was last saved
    joint              INTEGER,
    saved_at           TEXT,
    -- whether the provider has said that it attaches nothing; empty until it has said something
    no_attachments     INTEGER
) STRICT;
CREATE UNIQUE INDEX lov_application_one_open ON lov_application (choice_system_id, provider_id)
    WHERE state IN ('draft', 'submitted', 'under_review', 'completion_requested');
CREATE INDEX lov_application_provider ON lov_application (provider_id);
CREATE INDEX lov_application_state ON lov_application (state);
CREATE INDEX lov_application_system ON lov_application (choice_system_id, received_at);

-- What it attaches besides the answers.
CREATE TABLE lov_application_attachment (
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    attachment_id      INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (lov_application_id, attachment_id)
) STRICT;

CREATE TABLE lov_application_offer (
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    offer_id           INTEGER NOT NULL REFERENCES offer (id),
    offer_revision_id  INTEGER NOT NULL REFERENCES offer_revision (id),
    PRIMARY KEY (lov_application_id, offer_id)
) STRICT;

-- Met, not met or completion needed; nothing that could rank (R10).
CREATE TABLE examination (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id INTEGER   NOT NULL REFERENCES lov_application (id),
    requirement_id     INTEGER   NOT NULL REFERENCES requirement (id),
    verdict            TEXT      NOT NULL REFERENCES approval_verdict_word (word),
    reason             TEXT      NOT NULL,
    examined_by        INTEGER   NOT NULL REFERENCES app_user (id),
    examined_at        TEXT      NOT NULL,
    UNIQUE (lov_application_id, requirement_id)
) STRICT;

-- What a provider is asked to complete, and until when it may (one open at a time).
CREATE TABLE completion_request (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    message            TEXT NOT NULL,
    asked_by           INTEGER NOT NULL REFERENCES app_user (id),
    asked_at           TEXT      NOT NULL,
    until_at           TEXT      NOT NULL,
    closed_at          TEXT
) STRICT;
CREATE UNIQUE INDEX completion_request_one_open ON completion_request (lov_application_id)
    WHERE closed_at IS NULL;
CREATE INDEX completion_request_application ON completion_request (lov_application_id);

CREATE TABLE completion_item (
    completion_request_id INTEGER NOT NULL REFERENCES completion_request (id),
    requirement_id        INTEGER NOT NULL REFERENCES requirement (id),
    PRIMARY KEY (completion_request_id, requirement_id)
) STRICT;

-- What staff find about an exclusion ground: evidence, assessor and day (R7).
CREATE TABLE ground_assessment (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id  INTEGER NOT NULL REFERENCES lov_application (id),
    exclusion_ground_id INTEGER NOT NULL REFERENCES exclusion_ground (id),
    excludes            INTEGER NOT NULL,
    evidence            TEXT NOT NULL,
    assessed_by         INTEGER NOT NULL REFERENCES app_user (id),
    assessed_at         TEXT      NOT NULL,
    UNIQUE (lov_application_id, exclusion_ground_id)
) STRICT;

-- The earlier application whose answers are proposed in a new one.
CREATE TABLE application_reuse (
    lov_application_id  INTEGER PRIMARY KEY REFERENCES lov_application (id),
    from_application_id INTEGER NOT NULL REFERENCES lov_application (id)
) STRICT;

-- Those who apply together with the organisation that leads. Each answers the exclusion grounds on
-- a sheet of its own.
CREATE TABLE application_partner (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    provider_id        INTEGER NOT NULL REFERENCES provider (id),
    answer_sheet_id    INTEGER NOT NULL REFERENCES answer_sheet (id),
    state              TEXT NOT NULL REFERENCES approval_partner_state_word (word),
    asked_at           TEXT      NOT NULL,
    answered_by        INTEGER REFERENCES app_user (id),
    answered_at        TEXT,
    UNIQUE (lov_application_id, provider_id)
) STRICT;
CREATE INDEX application_partner_provider ON application_partner (provider_id);

-- Others that the applicants lean on (LOV 5:2): whose capacity, for what and how it is shown; and
-- subcontractors with their part.
CREATE TABLE application_support (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT NOT NULL UNIQUE,
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    kind               TEXT NOT NULL REFERENCES approval_support_kind_word (word),
    name               TEXT NOT NULL,
    org_number         TEXT NOT NULL,
    part               TEXT NOT NULL,
    proof              TEXT NOT NULL
) STRICT;
CREATE INDEX application_support_application ON application_support (lov_application_id);

-- What staff find about a ground that a partner may fall under (R7).
CREATE TABLE partner_assessment (
    id                     INTEGER PRIMARY KEY AUTOINCREMENT,
    application_partner_id INTEGER NOT NULL REFERENCES application_partner (id),
    exclusion_ground_id    INTEGER NOT NULL REFERENCES exclusion_ground (id),
    excludes               INTEGER NOT NULL,
    evidence               TEXT NOT NULL,
    assessed_by            INTEGER NOT NULL REFERENCES app_user (id),
    assessed_at            TEXT      NOT NULL,
    UNIQUE (application_partner_id, exclusion_ground_id)
) STRICT;
