DROP TABLE provider_reminder;
DROP TABLE provider_proof;
