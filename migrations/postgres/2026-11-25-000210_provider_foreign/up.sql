-- A supplier of another country goes by its own register's number (R56).
ALTER TABLE provider DROP CONSTRAINT provider_check;
ALTER TABLE provider
    -- its register, the number there as written and as compared
    ADD COLUMN country         TEXT,
    ADD COLUMN register_number TEXT,
    ADD COLUMN register_folded TEXT,
    ADD COLUMN vat_number      TEXT,
    ADD CHECK (num_nonnulls(org_number, owner_number_hash, register_folded) = 1),
    ADD CHECK ((country IS NULL) = (register_folded IS NULL)),
    ADD UNIQUE (country, register_folded);
