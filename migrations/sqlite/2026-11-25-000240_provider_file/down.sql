DROP TABLE provider_status_file;
DROP TABLE provider_proof_file;
