-- Derived from up.sql, as its twin is.

DROP TABLE client_former_number;
DROP TABLE client_recall;
DROP TABLE client_protection;
DROP TABLE client_handler;
DROP TABLE client;
DROP TABLE client_number_kind_word;
DROP TABLE client_recall_kind_word;
DROP TABLE client_protection_kind_word;
