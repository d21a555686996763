-- Who serves those who do not choose, from which day (LOV 9 kap. 2 §; R14). A new one ends the old
-- from a day; nothing else of one is ever changed.
CREATE TABLE default_policy (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    reference            TEXT    NOT NULL UNIQUE,
    choice_system_id     INTEGER NOT NULL REFERENCES choice_system (id),
    method               TEXT    NOT NULL CHECK (method IN ('in_house', 'procured_supplier', 'nearest', 'turn', 'published_draw')),
    valid_from           TEXT    NOT NULL,
    valid_to             TEXT,
    ground               TEXT    NOT NULL CHECK (ground <> ''),
    decision_registry_no TEXT    NOT NULL,
    -- the own unit by name; the contract by its reference
    unit                 TEXT,
    supplier             TEXT,
    opinion_by           TEXT,
    opinion_on           TEXT,
    opinion_registry_no  TEXT,
    opinion_summary      TEXT,
    seed                 TEXT,
    decided_by           INTEGER REFERENCES app_user (id),
    made_at              TEXT    NOT NULL,
    UNIQUE (choice_system_id, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    -- a draw has its seed before anybody can be drawn for
    CHECK ((method = 'published_draw') = (seed IS NOT NULL)),
    -- to pick a provider for somebody needs a legal opinion (KKV 2019:2)
    CHECK (method IN ('in_house', 'procured_supplier') OR opinion_summary IS NOT NULL)
) STRICT;

-- The systems that have opened have a policy already. None of them is a draw: none could open with
-- one before now.
INSERT INTO default_policy (reference, choice_system_id, method, valid_from, ground, decision_registry_no, opinion_summary, made_at)
SELECT reference, id, default_alternative, substr(created_at, 1, 10), default_ground, decision_registry_no, NULLIF(legal_opinion, ''), created_at
FROM choice_system
WHERE state <> 'draft' AND default_ground <> '' AND default_alternative <> 'published_draw'
  AND (default_alternative IN ('in_house', 'procured_supplier') OR legal_opinion <> '');

CREATE TRIGGER default_policy_no_update BEFORE UPDATE OF id, reference, choice_system_id, method, valid_from, ground,
    decision_registry_no, unit, supplier, opinion_by, opinion_on, opinion_registry_no, opinion_summary, seed, decided_by,
    made_at ON default_policy
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: default_policy'); END;
CREATE TRIGGER default_policy_ends_once BEFORE UPDATE OF valid_to ON default_policy WHEN OLD.valid_to IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: default_policy'); END;
CREATE TRIGGER default_policy_no_delete BEFORE DELETE ON default_policy
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: default_policy'); END;
