-- Written for each database: the two say a trigger in different words.

-- What matter_party.provider_id names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER matter_party_provider_id_insert BEFORE INSERT ON matter_party
    WHEN NEW.provider_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM provider WHERE id = NEW.provider_id)
    BEGIN SELECT RAISE(ABORT, 'no such row: provider'); END;
CREATE TRIGGER matter_party_provider_id_update BEFORE UPDATE OF provider_id ON matter_party
    WHEN NEW.provider_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM provider WHERE id = NEW.provider_id)
    BEGIN SELECT RAISE(ABORT, 'no such row: provider'); END;
CREATE TRIGGER provider_matter_party_update BEFORE UPDATE OF id ON provider
    WHEN NEW.id <> OLD.id AND EXISTS (SELECT 1 FROM matter_party WHERE provider_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: matter_party'); END;
CREATE TRIGGER provider_matter_party_delete BEFORE DELETE ON provider
    WHEN EXISTS (SELECT 1 FROM matter_party WHERE provider_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'this row is still named: matter_party'); END;
