DROP TABLE client_former_number;
DROP TABLE client_recall;
DROP TABLE client_protection;
DROP TABLE client_handler;
