DROP TABLE registered_document;
DROP TABLE registry_counter;
DROP TABLE matter;
