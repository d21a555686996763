CREATE TABLE placement (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    choice_id          INTEGER    NOT NULL UNIQUE REFERENCES choice (id),
    client_id          INTEGER    NOT NULL REFERENCES client (id),
    owner_authority_id INTEGER    NOT NULL REFERENCES authority (id),
    provider_id        INTEGER    NOT NULL REFERENCES provider (id),
    offer_id           INTEGER    NOT NULL REFERENCES offer (id),
    site_id            INTEGER    NOT NULL REFERENCES offer_site (id),
    contract_id        INTEGER    NOT NULL REFERENCES contract (id),
    capacity_id        INTEGER    NOT NULL REFERENCES capacity (id),
    state              TEXT      NOT NULL CHECK (state IN ('proposed', 'reserved', 'offered_to_client', 'accepted', 'start_confirmed', 'ongoing', 'paused', 'ended', 'declined', 'no_show', 'cancelled', 'waitlisted')),
    planned_start_on   TEXT,
    starts_on          TEXT,
    planned_end_on     TEXT,
    ended_on           TEXT,
    end_reason         TEXT,
    created_at         TEXT NOT NULL,
    changed_at         TEXT NOT NULL
) STRICT;
CREATE INDEX placement_provider ON placement (provider_id, state);
CREATE INDEX placement_client ON placement (client_id);

CREATE TABLE placement_step (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    placement_id INTEGER    NOT NULL REFERENCES placement (id),
    state        TEXT      NOT NULL,
    at           TEXT NOT NULL,
    made_by      INTEGER    REFERENCES app_user (id),
    note         TEXT      NOT NULL
) STRICT;
CREATE INDEX placement_step_placement ON placement_step (placement_id);
