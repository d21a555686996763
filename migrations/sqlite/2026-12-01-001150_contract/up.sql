-- Derived from migrations/postgres/2026-12-01-001150_contract/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE contract_outcome_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_outcome_word (word) VALUES
    ('no_action'), ('warning'), ('correction'), ('pause'), ('notice');
CREATE TABLE contract_source_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_source_word (word) VALUES ('lov'), ('lou'), ('in_house'), ('other');
CREATE TABLE contract_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_state_word (word) VALUES
    ('to_sign'), ('active'), ('notice_given'), ('ended'), ('lapsed'), ('rescinded');
CREATE TABLE contract_deviation_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_deviation_state_word (word) VALUES
    ('asked'), ('replied'), ('to_correct'), ('closed'), ('withdrawn');
CREATE TABLE contract_deviation_origin_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_deviation_origin_word (word) VALUES ('follow_up'), ('complaint');
CREATE TABLE contract_silence_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_silence_word (word) VALUES ('goes_on'), ('human_notice');
CREATE TABLE contract_consent_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_consent_state_word (word) VALUES
    ('asked'), ('accepted'), ('rejected'), ('silent'), ('lapsed');
CREATE TABLE contract_interval_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO contract_interval_kind_word (word) VALUES ('suspension'), ('intake_pause');

CREATE TABLE contract (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    source              TEXT      NOT NULL REFERENCES contract_source_word (word),
    owner_authority_id  INTEGER   NOT NULL REFERENCES authority (id),
    matter_id           INTEGER   NOT NULL REFERENCES matter (id),
    provider_id         INTEGER   NOT NULL REFERENCES provider (id),
    -- what it is made under, as it was named then; for a choice system, which one, held to choice_system by
    -- a trigger of that room; for a procurement its reference, for another ground the decision's number
    source_name         TEXT      NOT NULL,
    choice_system_id    INTEGER,
    source_reference    TEXT,
    -- the version of the terms that it was made on, if it was made on one
    specification_id    INTEGER   REFERENCES specification (id),
    state               TEXT      NOT NULL REFERENCES contract_state_word (word),
    text                TEXT      NOT NULL,
    text_sha256         TEXT      NOT NULL,
    starts_on           TEXT      NOT NULL,
    ends_on             TEXT,
    provider_signed_by  INTEGER   REFERENCES app_user (id),
    provider_signed_at  TEXT,
    authority_signed_by INTEGER   REFERENCES app_user (id),
    authority_signed_at TEXT,
    -- notice or rescission: who, when and why
    closed_by           INTEGER   REFERENCES app_user (id),
    closing_at          TEXT,
    closing_reason      TEXT,
    created_at          TEXT      NOT NULL,
    -- when staff were told that the last day is past with people left, and when nobody was left (R16)
    overdue_at          TEXT,
    wound_up_at         TEXT,
    CHECK ((source = 'lov') = (choice_system_id IS NOT NULL)),
    CHECK ((source IN ('lou', 'other')) = (source_reference IS NOT NULL))
) STRICT;
CREATE INDEX contract_provider ON contract (provider_id);
CREATE INDEX contract_owner ON contract (owner_authority_id, state);
CREATE INDEX contract_system ON contract (choice_system_id, state);
CREATE INDEX contract_state ON contract (state, ends_on);
CREATE INDEX contract_specification ON contract (specification_id, state);
-- A provider has one contract in a choice system (scenario 16); once it is over it may have another.
CREATE UNIQUE INDEX contract_one_in_system ON contract (choice_system_id, provider_id)
    WHERE state IN ('to_sign', 'active', 'notice_given');

CREATE TABLE contract_offer (
    contract_id INTEGER NOT NULL REFERENCES contract (id),
    offer_id    INTEGER NOT NULL REFERENCES offer (id),
    PRIMARY KEY (contract_id, offer_id)
) STRICT;
CREATE INDEX contract_offer_offer ON contract_offer (offer_id);

-- Suspension and intake pause are dated intervals, not states: their end revives nothing (R12).
CREATE TABLE contract_interval (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contract_id INTEGER   NOT NULL REFERENCES contract (id),
    kind        TEXT      NOT NULL REFERENCES contract_interval_kind_word (word),
    from_day    TEXT      NOT NULL,
    to_day      TEXT,
    reason      TEXT      NOT NULL,
    made_by     INTEGER   NOT NULL REFERENCES app_user (id),
    made_at     TEXT      NOT NULL,
    -- when it was noted that the interval is over (scenario 17), by the portal or by whoever ended it
    ended_at    TEXT
) STRICT;
CREATE INDEX contract_interval_contract ON contract_interval (contract_id);
CREATE INDEX contract_interval_from ON contract_interval (from_day);

CREATE TABLE contract_deviation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    reference    TEXT NOT NULL UNIQUE,
    contract_id  INTEGER NOT NULL REFERENCES contract (id),
    origin       TEXT NOT NULL REFERENCES contract_deviation_origin_word (word),
    state        TEXT NOT NULL REFERENCES contract_deviation_state_word (word),
    happened     TEXT NOT NULL,
    term         TEXT NOT NULL,
    asked        TEXT NOT NULL,
    answer_by    TEXT NOT NULL,
    opened_by    INTEGER NOT NULL REFERENCES app_user (id),
    opened_at    TEXT      NOT NULL,
    reply        TEXT,
    plan         TEXT,
    replied_by   INTEGER REFERENCES app_user (id),
    replied_at   TEXT,
    outcome      TEXT REFERENCES contract_outcome_word (word),
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
CREATE INDEX contract_deviation_state ON contract_deviation (state);

-- Those whose contracts are on terms of a series are asked to accept a new version of them.
CREATE TABLE contract_change (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT NOT NULL UNIQUE,
    owner_authority_id INTEGER NOT NULL REFERENCES authority (id),
    specification_id   INTEGER NOT NULL REFERENCES specification (id),
    -- chosen and shown before the question is sent; never an ending by itself
    silence            TEXT NOT NULL REFERENCES contract_silence_word (word),
    answer_by          TEXT NOT NULL,
    asked_by           INTEGER NOT NULL REFERENCES app_user (id),
    asked_at           TEXT      NOT NULL
) STRICT;
CREATE INDEX contract_change_specification ON contract_change (specification_id);

CREATE TABLE contract_consent (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    change_id        INTEGER NOT NULL REFERENCES contract_change (id),
    contract_id      INTEGER NOT NULL REFERENCES contract (id),
    specification_id INTEGER NOT NULL REFERENCES specification (id),
    from_id          INTEGER NOT NULL REFERENCES specification (id),
    state            TEXT NOT NULL REFERENCES contract_consent_state_word (word),
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
CREATE INDEX contract_consent_handled ON contract_consent (handled_at, state);
