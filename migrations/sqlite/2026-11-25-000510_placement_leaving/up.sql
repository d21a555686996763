-- A placed person whose contract ends: told when, and then a new choice or a recorded end (R16).
CREATE TABLE placement_leaving (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    placement_id INTEGER NOT NULL UNIQUE REFERENCES placement (id),
    contract_id  INTEGER NOT NULL REFERENCES contract (id),
    last_day     TEXT NOT NULL,
    made_at      TEXT NOT NULL,
    informed_on  TEXT,
    informed_by  INTEGER REFERENCES app_user (id),
    -- the end that was agreed with the person
    ends_on      TEXT,
    end_reason   TEXT,
    ended_by     INTEGER REFERENCES app_user (id),
    CHECK ((ends_on IS NULL) = (end_reason IS NULL)),
    CHECK ((informed_on IS NULL) = (informed_by IS NULL))
) STRICT;
CREATE INDEX placement_leaving_contract ON placement_leaving (contract_id);
CREATE INDEX placement_contract ON placement (contract_id, state);

-- Who was placed under a contract that is on its way out before there were such tasks.
INSERT INTO placement_leaving (placement_id, contract_id, last_day, made_at)
SELECT placement.id, contract.id, contract.ends_on, contract.closing_at
FROM placement JOIN contract ON contract.id = placement.contract_id
WHERE contract.state IN ('notice_given', 'rescinded')
  AND contract.ends_on IS NOT NULL AND contract.closing_at IS NOT NULL
  AND placement.state IN ('reserved', 'accepted', 'start_confirmed', 'ongoing', 'paused');
