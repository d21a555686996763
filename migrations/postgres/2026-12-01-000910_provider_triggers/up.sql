-- Written for each database: the two say a trigger in different words.

-- What matter_party.provider_id names is here: a room below cannot say so by a foreign key.
CREATE TRIGGER matter_party_provider_id_insert BEFORE INSERT ON matter_party
    FOR EACH ROW WHEN (NEW.provider_id IS NOT NULL) EXECUTE FUNCTION refuse_unknown('provider_id', 'provider', 'id');
CREATE TRIGGER matter_party_provider_id_update BEFORE UPDATE OF provider_id ON matter_party
    FOR EACH ROW WHEN (NEW.provider_id IS NOT NULL) EXECUTE FUNCTION refuse_unknown('provider_id', 'provider', 'id');
CREATE TRIGGER provider_matter_party_update BEFORE UPDATE OF id ON provider
    FOR EACH ROW WHEN (NEW.id <> OLD.id) EXECUTE FUNCTION refuse_orphan('id', 'matter_party', 'provider_id');
CREATE TRIGGER provider_matter_party_delete BEFORE DELETE ON provider
    FOR EACH ROW EXECUTE FUNCTION refuse_orphan('id', 'matter_party', 'provider_id');
