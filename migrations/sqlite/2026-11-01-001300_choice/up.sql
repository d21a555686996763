CREATE TABLE right_to_choose (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    client_id          INTEGER    NOT NULL REFERENCES client (id),
    owner_authority_id INTEGER    NOT NULL REFERENCES authority (id),
    measure_kind       TEXT      NOT NULL,
    legal_basis        TEXT      NOT NULL,
    hundredths         INTEGER    NOT NULL CHECK (hundredths > 0),
    area               TEXT,
    needs_language     TEXT,
    opened_by          INTEGER    NOT NULL REFERENCES app_user (id),
    opened_at          TEXT NOT NULL,
    last_day           TEXT      NOT NULL,
    state              TEXT      NOT NULL CHECK (state IN ('open', 'used', 'lapsed', 'withdrawn'))
) STRICT;
CREATE INDEX right_to_choose_client ON right_to_choose (client_id);

CREATE TABLE choice (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    right_id            INTEGER    NOT NULL REFERENCES right_to_choose (id),
    client_id           INTEGER    NOT NULL REFERENCES client (id),
    owner_authority_id  INTEGER    NOT NULL REFERENCES authority (id),
    offer_id            INTEGER    NOT NULL REFERENCES offer (id),
    offer_revision_id   INTEGER    NOT NULL REFERENCES offer_revision (id),
    site_id             INTEGER    NOT NULL REFERENCES offer_site (id),
    contract_id         INTEGER    NOT NULL REFERENCES contract (id),
    capacity_id         INTEGER    NOT NULL REFERENCES capacity (id),
    state               TEXT      NOT NULL CHECK (state IN ('made', 'confirmed', 'declined', 'withdrawn', 'ended')),
    -- who chose, how, and what lay before them (R15)
    chosen_by           TEXT      NOT NULL CHECK (chosen_by IN ('client', 'representative', 'guardian', 'administrator')),
    channel             TEXT      NOT NULL CHECK (channel IN ('portal', 'code', 'in_person', 'phone')),
    recorded_by         INTEGER    NOT NULL REFERENCES app_user (id),
    mandate             TEXT,
    yes_given           TEXT      CHECK (yes_given IN ('spoken', 'by_phone', 'written', 'through_interpreter')),
    interpreter         TEXT,
    shown_list          TEXT      NOT NULL,
    shown_version       INTEGER    NOT NULL,
    made_at             TEXT NOT NULL,
    changed_at          TEXT NOT NULL,
    return_reason       TEXT,
    -- R15, R77: what staff record for somebody carries the mandate and how the yes was given
    CHECK (channel IN ('portal', 'code') OR (mandate IS NOT NULL AND yes_given IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX choice_one_open_per_right ON choice (right_id) WHERE state IN ('made', 'confirmed');
CREATE INDEX choice_client ON choice (client_id);
CREATE INDEX choice_offer ON choice (offer_id, state);
