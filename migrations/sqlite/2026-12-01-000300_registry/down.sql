-- Derived from up.sql, as its twin is.

DROP TABLE registry_index;
DROP TABLE matter_party;
DROP TABLE registered_document;
DROP TABLE registry_counter;
DROP TABLE matter;
DROP TABLE registry_direction_word;
DROP TABLE registry_matter_kind_word;
