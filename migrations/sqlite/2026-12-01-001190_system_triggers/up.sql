-- Written for each database: the two say a trigger in different words.

-- A policy is ended once; nothing else of it is ever changed.
CREATE TRIGGER default_policy_no_update BEFORE UPDATE OF id, reference, choice_system_id, method, valid_from, ground,
    decision_registry_no, unit, supplier, opinion_by, opinion_on, opinion_registry_no, opinion_summary, seed, decided_by,
    made_at ON default_policy
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: default_policy'); END;
CREATE TRIGGER default_policy_ends_once BEFORE UPDATE OF valid_to ON default_policy WHEN OLD.valid_to IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: default_policy'); END;
CREATE TRIGGER default_policy_no_delete BEFORE DELETE ON default_policy
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: default_policy'); END;

-- What contract.choice_system_id names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER contract_choice_system_insert BEFORE INSERT ON contract
    WHEN NEW.choice_system_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM choice_system WHERE id = NEW.choice_system_id)
    BEGIN SELECT RAISE(ABORT, 'no such row: choice_system'); END;
CREATE TRIGGER contract_choice_system_update BEFORE UPDATE OF choice_system_id ON contract
    WHEN NEW.choice_system_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM choice_system WHERE id = NEW.choice_system_id)
    BEGIN SELECT RAISE(ABORT, 'no such row: choice_system'); END;
CREATE TRIGGER choice_system_contract_update BEFORE UPDATE OF id ON choice_system
    WHEN NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM contract WHERE choice_system_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: contract'); END;
CREATE TRIGGER choice_system_contract_delete BEFORE DELETE ON choice_system
    WHEN EXISTS (SELECT 1 FROM contract WHERE choice_system_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: contract'); END;
