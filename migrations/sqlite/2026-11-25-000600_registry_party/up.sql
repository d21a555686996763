-- Who the authority deals with in a matter: an organisation with an account of its own.
CREATE TABLE matter_party (
    matter_id   INTEGER NOT NULL REFERENCES matter (id),
    provider_id INTEGER NOT NULL REFERENCES provider (id),
    PRIMARY KEY (matter_id, provider_id)
) STRICT;
CREATE INDEX matter_party_provider ON matter_party (provider_id);

INSERT INTO matter_party (matter_id, provider_id)
    SELECT matter_id, provider_id FROM lov_application WHERE matter_id IS NOT NULL
    UNION
    SELECT matter_id, provider_id FROM contract;

-- What the register is searched by: folded titles of matters, folded briefs and counterparts of
-- their documents. Beside the documents, since those are never changed.
CREATE TABLE registry_index (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    matter_id   INTEGER NOT NULL REFERENCES matter (id),
    document_id INTEGER REFERENCES registered_document (id),
    folded      TEXT NOT NULL
) STRICT;
CREATE INDEX registry_index_matter ON registry_index (matter_id);

INSERT INTO registry_index (matter_id, folded)
    SELECT id, lower(replace(replace(replace(replace(replace(replace(replace(replace(title, 'Å', 'a'), 'Ä', 'a'), 'Ö', 'o'), 'å', 'a'), 'ä', 'a'), 'ö', 'o'), 'É', 'e'), 'é', 'e')) FROM matter;
INSERT INTO registry_index (matter_id, document_id, folded)
    SELECT matter_id, id, lower(replace(replace(replace(replace(replace(replace(replace(replace(brief || ' ' || counterpart, 'Å', 'a'), 'Ä', 'a'), 'Ö', 'o'), 'å', 'a'), 'ä', 'a'), 'ö', 'o'), 'É', 'e'), 'é', 'e')) FROM registered_document;
