-- Suppliers of other countries have no place in the older table: with any of them this fails.
ALTER TABLE provider
    DROP COLUMN country,
    DROP COLUMN register_number,
    DROP COLUMN register_folded,
    DROP COLUMN vat_number,
    ADD CONSTRAINT provider_check CHECK ((org_number IS NULL) <> (owner_number_hash IS NULL));
