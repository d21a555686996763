-- Derived from up.sql, as its twin is.

DROP TRIGGER provider_matter_party_delete;
DROP TRIGGER provider_matter_party_update;
DROP TRIGGER matter_party_provider_id_update;
DROP TRIGGER matter_party_provider_id_insert;
