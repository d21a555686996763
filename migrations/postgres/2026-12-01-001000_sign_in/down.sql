DROP TABLE recovery_code;
DROP TABLE reset_request;
