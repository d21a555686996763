-- Written for each database: the two say a trigger in different words.

-- A policy is ended once; nothing else of it is ever changed.
CREATE TRIGGER default_policy_no_update BEFORE UPDATE OF id, reference, choice_system_id, method, valid_from, ground, decision_registry_no,
    unit, supplier, opinion_by, opinion_on, opinion_registry_no, opinion_summary, seed,
    decided_by, made_at ON default_policy
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER default_policy_ends_once BEFORE UPDATE OF valid_to ON default_policy
    FOR EACH ROW WHEN (OLD.valid_to IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER default_policy_no_delete BEFORE DELETE ON default_policy
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What contract.choice_system_id names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER contract_choice_system_insert BEFORE INSERT ON contract
    FOR EACH ROW WHEN (NEW.choice_system_id IS NOT NULL) EXECUTE FUNCTION refuse_unknown('choice_system_id', 'choice_system', 'id');
CREATE TRIGGER contract_choice_system_update BEFORE UPDATE OF choice_system_id ON contract
    FOR EACH ROW WHEN (NEW.choice_system_id IS NOT NULL) EXECUTE FUNCTION refuse_unknown('choice_system_id', 'choice_system', 'id');
CREATE TRIGGER choice_system_contract_update BEFORE UPDATE OF id ON choice_system
    FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION refuse_orphan('id', 'contract', 'choice_system_id');
CREATE TRIGGER choice_system_contract_delete BEFORE DELETE ON choice_system
    FOR EACH ROW EXECUTE FUNCTION refuse_orphan('id', 'contract', 'choice_system_id');
