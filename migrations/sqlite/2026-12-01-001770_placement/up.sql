-- Derived from migrations/postgres/2026-12-01-001770_placement/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE placement_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO placement_state_word (word) VALUES
    ('proposed'), ('reserved'), ('offered_to_client'), ('accepted'), ('start_confirmed'), ('ongoing'),
    ('paused'), ('ended'), ('declined'), ('no_show'), ('cancelled'), ('waitlisted');
CREATE TABLE placement_end_reason_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO placement_end_reason_word (word) VALUES
    ('work_unsubsidised'), ('work_subsidised'), ('self_employment'), ('studies_csn'), ('studies_other'),
    ('other_insats'), ('back_to_af'), ('sickness'), ('parental_leave'),
    ('pension_or_activity_compensation'), ('moved'), ('own_request'), ('misconduct_or_absence'),
    ('completed_no_result'), ('changed_provider'), ('provider_terminated'), ('deceased'),
    ('misregistered');
CREATE TABLE placement_origin_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO placement_origin_word (word) VALUES ('choice'), ('decision');
CREATE TABLE placement_return_reason_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO placement_return_reason_word (word) VALUES
    ('outside_target_group'), ('language_missing'), ('not_accessible'), ('place_lost'), ('person_asked');

CREATE TABLE placement (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT      NOT NULL UNIQUE,
    -- the number of the receipt that the person has
    receipt            TEXT      NOT NULL UNIQUE,
    right_id           INTEGER   NOT NULL REFERENCES right_to_choose (id),
    client_id          INTEGER   NOT NULL REFERENCES client (id),
    owner_authority_id INTEGER   NOT NULL REFERENCES authority (id),
    provider_id        INTEGER   NOT NULL REFERENCES provider (id),
    offer_id           INTEGER   NOT NULL REFERENCES offer (id),
    offer_revision_id  INTEGER   NOT NULL REFERENCES offer_revision (id),
    site_id            INTEGER   NOT NULL REFERENCES offer_site (id),
    contract_id        INTEGER   NOT NULL REFERENCES contract (id),
    capacity_id        INTEGER   NOT NULL REFERENCES capacity (id),
    origin             TEXT      NOT NULL REFERENCES placement_origin_word (word),
    state              TEXT      NOT NULL REFERENCES placement_state_word (word),
    planned_start_on   TEXT,
    starts_on          TEXT,
    planned_end_on     TEXT,
    ended_on           TEXT,
    end_reason         TEXT REFERENCES placement_end_reason_word (word),
    return_reason      TEXT REFERENCES placement_return_reason_word (word),
    -- the place that is given up when this one is certain
    replaces_id        INTEGER   REFERENCES placement (id),
    created_at         TEXT      NOT NULL,
    changed_at         TEXT      NOT NULL
) STRICT;
-- One placement begins the use of a right, one waits at a time, and each is replaced by one at most.
CREATE UNIQUE INDEX placement_one_open_per_right ON placement (right_id) WHERE state IN ('reserved', 'accepted', 'start_confirmed', 'ongoing', 'paused') AND replaces_id IS NULL;
CREATE UNIQUE INDEX placement_one_waiting_per_right ON placement (right_id) WHERE state = 'reserved';
CREATE UNIQUE INDEX placement_one_replacement ON placement (replaces_id) WHERE state IN ('reserved', 'accepted', 'start_confirmed', 'ongoing', 'paused');
CREATE INDEX placement_right ON placement (right_id);
CREATE INDEX placement_replaces ON placement (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX placement_origin ON placement (origin, state);
CREATE INDEX placement_provider ON placement (provider_id, state);
CREATE INDEX placement_client ON placement (client_id);
CREATE INDEX placement_contract ON placement (contract_id, state);
CREATE INDEX placement_owner ON placement (owner_authority_id, state);
CREATE INDEX placement_state ON placement (state);

CREATE TABLE placement_step (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    placement_id INTEGER   NOT NULL REFERENCES placement (id),
    state        TEXT      NOT NULL REFERENCES placement_state_word (word),
    at           TEXT      NOT NULL,
    made_by      INTEGER   REFERENCES app_user (id),
    note         TEXT      NOT NULL
) STRICT;
CREATE INDEX placement_step_placement ON placement_step (placement_id);

-- A placed person whose contract ends: told when, and then a new choice or a recorded end (R16).
CREATE TABLE placement_leaving (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    placement_id INTEGER NOT NULL UNIQUE REFERENCES placement (id),
    contract_id  INTEGER NOT NULL REFERENCES contract (id),
    last_day     TEXT NOT NULL,
    made_at      TEXT      NOT NULL,
    informed_on  TEXT,
    informed_by  INTEGER REFERENCES app_user (id),
    -- the end that was agreed with the person
    ends_on      TEXT,
    end_reason   TEXT REFERENCES placement_end_reason_word (word),
    ended_by     INTEGER REFERENCES app_user (id),
    -- the right to choose again that was opened when the person was told
    right_id     INTEGER REFERENCES right_to_choose (id),
    CHECK ((ends_on IS NULL) = (end_reason IS NULL)),
    CHECK ((informed_on IS NULL) = (informed_by IS NULL))
) STRICT;
CREATE INDEX placement_leaving_contract ON placement_leaving (contract_id);
