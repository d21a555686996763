-- Written for each database: the two say a trigger in different words.

-- What choice_system.default_supplier names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER choice_system_default_supplier_insert BEFORE INSERT ON choice_system
    FOR EACH ROW WHEN (NEW.default_supplier IS NOT NULL) EXECUTE FUNCTION refuse_unknown('default_supplier', 'contract', 'reference');
CREATE TRIGGER choice_system_default_supplier_update BEFORE UPDATE OF default_supplier ON choice_system
    FOR EACH ROW WHEN (NEW.default_supplier IS NOT NULL) EXECUTE FUNCTION refuse_unknown('default_supplier', 'contract', 'reference');
CREATE TRIGGER contract_choice_system_update BEFORE UPDATE OF reference ON contract
    FOR EACH ROW WHEN (NEW.reference <> OLD.reference) EXECUTE FUNCTION refuse_orphan('reference', 'choice_system', 'default_supplier');
CREATE TRIGGER contract_choice_system_delete BEFORE DELETE ON contract
    FOR EACH ROW EXECUTE FUNCTION refuse_orphan('reference', 'choice_system', 'default_supplier');
