DROP TABLE registry_index;
DROP TABLE matter_party;
