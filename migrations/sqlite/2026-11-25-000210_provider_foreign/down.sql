-- Suppliers of other countries have no place in the older table: with any of them this fails.
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
    CHECK ((org_number IS NULL) <> (owner_number_hash IS NULL))
) STRICT;
INSERT INTO provider (id, reference, org_number, owner_number_sealed, owner_number_hash, name, name_folded, legal_form,
    about, contact_name, email, phone, website, created_at, changed_at)
    SELECT id, reference, org_number, owner_number_sealed, owner_number_hash, name, name_folded, legal_form,
    about, contact_name, email, phone, website, created_at, changed_at
    FROM provider_before;
DROP TABLE provider_before;
