-- Derived from up.sql, as its twin is.

DROP TRIGGER default_policy_no_delete ON default_policy;
DROP TRIGGER default_policy_ends_once ON default_policy;
DROP TRIGGER default_policy_no_update ON default_policy;
