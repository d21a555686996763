-- Derived from up.sql, as its twin is.

DROP TRIGGER default_policy_no_delete;
DROP TRIGGER default_policy_ends_once;
DROP TRIGGER default_policy_no_update;
