CREATE TABLE choice_system (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    owner_authority_id  INTEGER    NOT NULL REFERENCES authority (id),
    matter_id           INTEGER    NOT NULL REFERENCES matter (id),
    name                TEXT      NOT NULL,
    measure_kind        TEXT      NOT NULL,
    cpv                 TEXT      NOT NULL,
    decided_on          TEXT      NOT NULL,
    decision_registry_no TEXT     NOT NULL,
    default_alternative TEXT      NOT NULL CHECK (default_alternative IN ('in_house', 'procured_supplier', 'nearest', 'turn', 'published_draw')),
    default_ground      TEXT      NOT NULL,
    advertisement_url   TEXT,
    advertisement_id    TEXT,
    specification_series TEXT     NOT NULL,
    state               TEXT      NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    created_at          TEXT NOT NULL
) STRICT;

CREATE TABLE lov_application (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    choice_system_id   INTEGER    NOT NULL REFERENCES choice_system (id),
    specification_id   INTEGER    NOT NULL REFERENCES specification (id),
    answer_sheet_id    INTEGER    NOT NULL REFERENCES answer_sheet (id),
    provider_id        INTEGER    NOT NULL REFERENCES provider (id),
    owner_authority_id INTEGER    NOT NULL REFERENCES authority (id),
    state              TEXT      NOT NULL CHECK (state IN ('draft', 'submitted', 'under_review', 'completion_requested', 'approved', 'refused', 'excluded', 'withdrawn')),
    matter_id          INTEGER    REFERENCES matter (id),
    created_at         TEXT NOT NULL,
    received_at        TEXT,
    promised_on        TEXT,
    examiner_id        INTEGER    REFERENCES app_user (id),
    decided_by         INTEGER    REFERENCES app_user (id),
    delegation_id      INTEGER    REFERENCES delegation (id),
    decided_at         TEXT,
    notified_at        TEXT,
    petition_last_day  TEXT,
    decision_document_id INTEGER  REFERENCES registered_document (id),
    -- who will sign for the provider, and whether it wants its status weighed
    signatory_id       INTEGER    REFERENCES app_user (id),
    social             INTEGER,
    -- the contract that came of it, as long as that binds
    contract_reference TEXT
) STRICT;
CREATE UNIQUE INDEX lov_application_one_open ON lov_application (choice_system_id, provider_id)
    WHERE state IN ('draft', 'submitted', 'under_review', 'completion_requested');
CREATE UNIQUE INDEX lov_application_one_contract ON lov_application (choice_system_id, provider_id)
    WHERE contract_reference IS NOT NULL;
CREATE INDEX lov_application_provider ON lov_application (provider_id);
CREATE INDEX lov_application_state ON lov_application (state);

CREATE TABLE lov_application_offer (
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    offer_id           INTEGER NOT NULL REFERENCES offer (id),
    offer_revision_id  INTEGER NOT NULL REFERENCES offer_revision (id),
    PRIMARY KEY (lov_application_id, offer_id)
) STRICT;

-- Met, not met or completion needed; nothing that could rank (R10).
CREATE TABLE examination (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id INTEGER    NOT NULL REFERENCES lov_application (id),
    requirement_id     INTEGER    NOT NULL REFERENCES requirement (id),
    verdict            TEXT      NOT NULL CHECK (verdict IN ('met', 'not_met', 'completion_needed')),
    reason             TEXT      NOT NULL,
    examined_by        INTEGER    NOT NULL REFERENCES app_user (id),
    examined_at        TEXT NOT NULL,
    UNIQUE (lov_application_id, requirement_id)
) STRICT;

-- What a provider is asked to complete, and until when it may (one open at a time).
CREATE TABLE completion_request (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    message            TEXT NOT NULL,
    asked_by           INTEGER NOT NULL REFERENCES app_user (id),
    asked_at           TEXT NOT NULL,
    until_at           TEXT NOT NULL,
    closed_at          TEXT
) STRICT;
CREATE UNIQUE INDEX completion_request_one_open ON completion_request (lov_application_id)
    WHERE closed_at IS NULL;

CREATE TABLE completion_item (
    completion_request_id INTEGER NOT NULL REFERENCES completion_request (id),
    requirement_id        INTEGER NOT NULL REFERENCES requirement (id),
    PRIMARY KEY (completion_request_id, requirement_id)
) STRICT;

-- Who has declared that no conflict of interest (jäv) stands in the way.
CREATE TABLE impartiality (
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    user_id            INTEGER NOT NULL REFERENCES app_user (id),
    declared_at        TEXT NOT NULL,
    PRIMARY KEY (lov_application_id, user_id)
) STRICT;

-- What staff find about an exclusion ground: evidence, assessor and day (R7).
CREATE TABLE ground_assessment (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id  INTEGER NOT NULL REFERENCES lov_application (id),
    exclusion_ground_id INTEGER NOT NULL REFERENCES exclusion_ground (id),
    excludes            INTEGER NOT NULL,
    evidence            TEXT NOT NULL,
    assessed_by         INTEGER NOT NULL REFERENCES app_user (id),
    assessed_at         TEXT NOT NULL,
    UNIQUE (lov_application_id, exclusion_ground_id)
) STRICT;
