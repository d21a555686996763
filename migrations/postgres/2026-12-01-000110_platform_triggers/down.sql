-- Derived from up.sql, as its twin is.

DROP TRIGGER audit_seal_no_delete ON audit_seal;
DROP TRIGGER audit_seal_no_update ON audit_seal;
DROP TRIGGER audit_event_no_delete ON audit_event;
DROP TRIGGER audit_event_no_update ON audit_event;
DROP FUNCTION refuse_orphan();
DROP FUNCTION refuse_unknown();
DROP FUNCTION refuse_change();
