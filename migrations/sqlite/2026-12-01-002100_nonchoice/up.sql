-- Derived from migrations/postgres/2026-12-01-002100_nonchoice/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE nonchoice_outcome_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO nonchoice_outcome_word (word) VALUES ('placed'), ('own_unit'), ('not_placed'), ('reopened');
CREATE TABLE nonchoice_reason_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO nonchoice_reason_word (word) VALUES
    ('got_in_touch'), ('other_time'), ('not_needed'), ('needs_other'), ('moved_away'), ('no_place');
CREATE TABLE nonchoice_told_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO nonchoice_told_word (word) VALUES ('person'), ('caseworker');

-- That somebody was reminded before a last day, or that their caseworker was asked to do it.
CREATE TABLE nonchoice_reminder (
    right_id INTEGER NOT NULL REFERENCES right_to_choose (id),
    last_day TEXT    NOT NULL,
    told     TEXT    NOT NULL REFERENCES nonchoice_told_word (word),
    at       TEXT         NOT NULL,
    PRIMARY KEY (right_id, last_day)
) STRICT;
CREATE INDEX nonchoice_reminder_last_day ON nonchoice_reminder (last_day);

-- Who has declared that nothing makes them partial (jäv), for which right.
CREATE TABLE nonchoice_impartiality (
    right_id    INTEGER NOT NULL REFERENCES right_to_choose (id),
    user_id     INTEGER NOT NULL REFERENCES app_user (id),
    declared_at TEXT         NOT NULL,
    PRIMARY KEY (right_id, user_id)
) STRICT;

-- What was decided for somebody who has not chosen, with all that it was found from.
CREATE TABLE nonchoice_decision (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT    NOT NULL UNIQUE,
    right_id           INTEGER NOT NULL REFERENCES right_to_choose (id),
    client_id          INTEGER NOT NULL REFERENCES client (id),
    owner_authority_id INTEGER NOT NULL REFERENCES authority (id),
    measure_kind       TEXT    NOT NULL REFERENCES measure_kind_word (word),
    choice_system_id   INTEGER REFERENCES choice_system (id),
    policy_id          INTEGER REFERENCES default_policy (id),
    method             TEXT REFERENCES system_default_alternative_word (word),
    outcome            TEXT    NOT NULL REFERENCES nonchoice_outcome_word (word),
    reason             TEXT REFERENCES nonchoice_reason_word (word),
    note               TEXT    NOT NULL,
    provider_id        INTEGER REFERENCES provider (id),
    choice_id          INTEGER UNIQUE REFERENCES choice (id),
    unit               TEXT,
    record             TEXT    NOT NULL,
    record_sha256      TEXT    NOT NULL,
    rules_version      INTEGER NOT NULL,
    decided_by         INTEGER NOT NULL REFERENCES app_user (id),
    delegation_id      INTEGER NOT NULL REFERENCES delegation (id),
    decided_at         TEXT         NOT NULL,
    document_id        INTEGER NOT NULL REFERENCES registered_document (id),
    CHECK ((outcome = 'placed') = (choice_id IS NOT NULL AND provider_id IS NOT NULL)),
    CHECK ((outcome = 'own_unit') = (unit IS NOT NULL)),
    CHECK (outcome NOT IN ('placed', 'own_unit') OR policy_id IS NOT NULL),
    CHECK (outcome IN ('placed', 'own_unit') OR reason IS NOT NULL)
) STRICT;
CREATE INDEX nonchoice_decision_client ON nonchoice_decision (client_id);
CREATE INDEX nonchoice_decision_system ON nonchoice_decision (choice_system_id, outcome);
CREATE INDEX nonchoice_decision_owner ON nonchoice_decision (owner_authority_id, outcome);
CREATE INDEX nonchoice_decision_right ON nonchoice_decision (right_id);

-- When the own unit has taken somebody in, as the caseworker notes it.
CREATE TABLE nonchoice_own_start (
    nonchoice_decision_id INTEGER PRIMARY KEY REFERENCES nonchoice_decision (id),
    starts_on   TEXT    NOT NULL,
    noted_by    INTEGER NOT NULL REFERENCES app_user (id),
    noted_at    TEXT         NOT NULL
) STRICT;
