-- A supplier of another country goes by its own register's number (R56). The check of the table is
-- another one now, so the table is made anew; rows that refer to it find their organisation again
-- before the transaction ends.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE provider_before AS SELECT * FROM provider;
DROP TABLE provider;
CREATE TABLE provider (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    reference            TEXT      NOT NULL UNIQUE,
    -- a legal person's number; a sole trader's is a personal number and lies encrypted beside (R57)
    org_number           TEXT      UNIQUE,
    owner_number_sealed  BLOB,
    owner_number_hash    TEXT      UNIQUE,
    name                 TEXT      NOT NULL,
    name_folded          TEXT      NOT NULL,
    legal_form           TEXT      NOT NULL,
    about                TEXT      NOT NULL,
    contact_name         TEXT      NOT NULL,
    email                TEXT      NOT NULL,
    phone                TEXT      NOT NULL,
    website              TEXT      NOT NULL,
    created_at           TEXT NOT NULL,
    changed_at           TEXT NOT NULL,
    -- a supplier of another country: its register, the number there as written and as compared
    country              TEXT,
    register_number      TEXT,
    register_folded      TEXT,
    vat_number           TEXT,
    CHECK ((org_number IS NOT NULL) + (owner_number_hash IS NOT NULL) + (register_folded IS NOT NULL) = 1),
    CHECK ((country IS NULL) = (register_folded IS NULL)),
    UNIQUE (country, register_folded)
) STRICT;
INSERT INTO provider (id, reference, org_number, owner_number_sealed, owner_number_hash, name, name_folded, legal_form,
    about, contact_name, email, phone, website, created_at, changed_at)
    SELECT id, reference, org_number, owner_number_sealed, owner_number_hash, name, name_folded, legal_form,
    about, contact_name, email, phone, website, created_at, changed_at
    FROM provider_before;
DROP TABLE provider_before;
