CREATE TABLE contract (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    source              TEXT      NOT NULL CHECK (source IN ('lov', 'lou', 'in_house')),
    owner_authority_id  INTEGER    NOT NULL REFERENCES authority (id),
    matter_id           INTEGER    NOT NULL REFERENCES matter (id),
    provider_id         INTEGER    NOT NULL REFERENCES provider (id),
    lov_application_id  INTEGER    UNIQUE REFERENCES lov_application (id),
    choice_system_id    INTEGER    REFERENCES choice_system (id),
    state               TEXT      NOT NULL CHECK (state IN ('to_sign', 'active', 'notice_given', 'ended', 'lapsed', 'rescinded')),
    text                TEXT      NOT NULL,
    text_sha256         TEXT      NOT NULL,
    starts_on           TEXT      NOT NULL,
    ends_on             TEXT,
    provider_signed_by  INTEGER    REFERENCES app_user (id),
    provider_signed_at  TEXT,
    authority_signed_by INTEGER    REFERENCES app_user (id),
    authority_signed_at TEXT,
    -- notice or rescission: who, when and why
    closed_by           INTEGER    REFERENCES app_user (id),
    closing_at          TEXT,
    closing_reason      TEXT,
    created_at          TEXT NOT NULL
) STRICT;
CREATE INDEX contract_provider ON contract (provider_id);

CREATE TABLE contract_offer (
    contract_id INTEGER NOT NULL REFERENCES contract (id),
    offer_id    INTEGER NOT NULL REFERENCES offer (id),
    PRIMARY KEY (contract_id, offer_id)
) STRICT;
CREATE INDEX contract_offer_offer ON contract_offer (offer_id);

-- Suspension and intake pause are dated intervals, not states: their end revives nothing (R12).
CREATE TABLE contract_interval (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contract_id INTEGER    NOT NULL REFERENCES contract (id),
    kind        TEXT      NOT NULL CHECK (kind IN ('suspension', 'intake_pause')),
    from_day    TEXT      NOT NULL,
    to_day      TEXT,
    reason      TEXT      NOT NULL,
    made_by     INTEGER    NOT NULL REFERENCES app_user (id),
    made_at     TEXT NOT NULL
) STRICT;
CREATE INDEX contract_interval_contract ON contract_interval (contract_id);
