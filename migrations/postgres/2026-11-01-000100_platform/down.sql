DROP TABLE job_lease;
DROP TABLE outbox;
DROP TABLE audit_seal;
DROP TABLE audit_personal;
DROP TABLE audit_event;
DROP FUNCTION refuse_change;
