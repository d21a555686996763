-- Derived from up.sql, as its twin is.

DROP TRIGGER provider_matter_party_delete ON provider;
DROP TRIGGER provider_matter_party_update ON provider;
DROP TRIGGER matter_party_provider_id_update ON matter_party;
DROP TRIGGER matter_party_provider_id_insert ON matter_party;
