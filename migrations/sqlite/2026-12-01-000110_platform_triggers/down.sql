-- Derived from up.sql, as its twin is.

DROP TRIGGER audit_seal_no_delete;
DROP TRIGGER audit_seal_no_update;
DROP TRIGGER audit_event_no_delete;
DROP TRIGGER audit_event_no_update;
