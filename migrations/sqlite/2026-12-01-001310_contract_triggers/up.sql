-- Written for each database: the two say a trigger in different words.

-- What choice_system.default_supplier names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER choice_system_default_supplier_insert BEFORE INSERT ON choice_system
    WHEN NEW.default_supplier IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contract WHERE reference = NEW.default_supplier)
    BEGIN SELECT RAISE(ABORT, 'no such row: contract'); END;
CREATE TRIGGER choice_system_default_supplier_update BEFORE UPDATE OF default_supplier ON choice_system
    WHEN NEW.default_supplier IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contract WHERE reference = NEW.default_supplier)
    BEGIN SELECT RAISE(ABORT, 'no such row: contract'); END;
CREATE TRIGGER contract_choice_system_update BEFORE UPDATE OF reference ON contract
    WHEN NEW.reference <> OLD.reference AND EXISTS (SELECT 1 FROM choice_system WHERE default_supplier = OLD.reference)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: choice_system'); END;
CREATE TRIGGER contract_choice_system_delete BEFORE DELETE ON contract
    WHEN EXISTS (SELECT 1 FROM choice_system WHERE default_supplier = OLD.reference)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: choice_system'); END;
