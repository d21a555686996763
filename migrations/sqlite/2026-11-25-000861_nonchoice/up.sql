-- A place may come by the authority's decision: nobody chose. A right that nobody used may be
-- decided. Two word lists get a word more; what is stored does not change, and other tables point
-- at these, so that the lists are rewritten where they stand (sqlite.org/lang_altertable, 7).
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(replace(sql,
    '''guardian'', ''administrator'')', '''guardian'', ''administrator'', ''decision'')'),
    '''in_person'', ''phone'')', '''in_person'', ''phone'', ''decision'')'),
    'channel IN (''portal'', ''code'')', 'channel IN (''portal'', ''code'', ''decision'')')
WHERE type = 'table' AND name = 'choice';
UPDATE sqlite_schema
SET sql = replace(sql, '''lapsed'', ''withdrawn'')', '''lapsed'', ''withdrawn'', ''decided'')')
WHERE type = 'table' AND name = 'right_to_choose';
PRAGMA writable_schema = RESET;

-- A lapsed right waits for the decision. Where another of the same kind was opened after it, it
-- waits for nothing.
UPDATE right_to_choose SET state = 'withdrawn'
WHERE state = 'lapsed' AND EXISTS (
    SELECT 1 FROM right_to_choose newer
    WHERE newer.client_id = right_to_choose.client_id AND newer.measure_kind = right_to_choose.measure_kind
      AND newer.id > right_to_choose.id);

-- That somebody was reminded before a last day, or that their caseworker was asked to do it.
CREATE TABLE nonchoice_reminder (
    right_id INTEGER NOT NULL REFERENCES right_to_choose (id),
    last_day TEXT    NOT NULL,
    told     TEXT    NOT NULL CHECK (told IN ('person', 'caseworker')),
    at       TEXT    NOT NULL,
    PRIMARY KEY (right_id, last_day)
) STRICT;

-- Who has declared that nothing makes them partial (jäv), for which right.
CREATE TABLE nonchoice_impartiality (
    right_id    INTEGER NOT NULL REFERENCES right_to_choose (id),
    user_id     INTEGER NOT NULL REFERENCES app_user (id),
    declared_at TEXT    NOT NULL,
    PRIMARY KEY (right_id, user_id)
) STRICT;

-- What was decided for somebody who has not chosen, with all that it was found from.
CREATE TABLE nonchoice_decision (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT    NOT NULL UNIQUE,
    right_id           INTEGER NOT NULL REFERENCES right_to_choose (id),
    client_id          INTEGER NOT NULL REFERENCES client (id),
    owner_authority_id INTEGER NOT NULL REFERENCES authority (id),
    measure_kind       TEXT    NOT NULL,
    choice_system_id   INTEGER REFERENCES choice_system (id),
    policy_id          INTEGER REFERENCES default_policy (id),
    method             TEXT,
    outcome            TEXT    NOT NULL CHECK (outcome IN ('placed', 'own_unit', 'not_placed', 'reopened')),
    reason             TEXT,
    note               TEXT    NOT NULL,
    provider_id        INTEGER REFERENCES provider (id),
    choice_id          INTEGER UNIQUE REFERENCES choice (id),
    unit               TEXT,
    record             TEXT    NOT NULL,
    record_sha256      TEXT    NOT NULL,
    rules_version      INTEGER NOT NULL,
    decided_by         INTEGER NOT NULL REFERENCES app_user (id),
    delegation_id      INTEGER NOT NULL REFERENCES delegation (id),
    decided_at         TEXT    NOT NULL,
    document_id        INTEGER NOT NULL REFERENCES registered_document (id),
    CHECK ((outcome = 'placed') = (choice_id IS NOT NULL AND provider_id IS NOT NULL)),
    CHECK ((outcome = 'own_unit') = (unit IS NOT NULL)),
    CHECK (outcome NOT IN ('placed', 'own_unit') OR policy_id IS NOT NULL),
    CHECK (outcome IN ('placed', 'own_unit') OR reason IS NOT NULL)
) STRICT;
CREATE INDEX nonchoice_decision_client ON nonchoice_decision (client_id);
CREATE INDEX nonchoice_decision_system ON nonchoice_decision (choice_system_id, outcome);

-- When the own unit has taken somebody in, as the caseworker notes it.
CREATE TABLE nonchoice_own_start (
    decision_id INTEGER PRIMARY KEY REFERENCES nonchoice_decision (id),
    starts_on   TEXT    NOT NULL,
    noted_by    INTEGER NOT NULL REFERENCES app_user (id),
    noted_at    TEXT    NOT NULL
) STRICT;

CREATE TRIGGER nonchoice_decision_no_update BEFORE UPDATE ON nonchoice_decision
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_decision'); END;
CREATE TRIGGER nonchoice_decision_no_delete BEFORE DELETE ON nonchoice_decision
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_decision'); END;
CREATE TRIGGER nonchoice_impartiality_no_update BEFORE UPDATE ON nonchoice_impartiality
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_impartiality'); END;
CREATE TRIGGER nonchoice_impartiality_no_delete BEFORE DELETE ON nonchoice_impartiality
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_impartiality'); END;
