-- Derived from up.sql, as its twin is.

DROP TRIGGER choice_system_contract_delete ON choice_system;
DROP TRIGGER choice_system_contract_update ON choice_system;
DROP TRIGGER contract_choice_system_update ON contract;
DROP TRIGGER contract_choice_system_insert ON contract;
DROP TRIGGER default_policy_no_delete ON default_policy;
DROP TRIGGER default_policy_ends_once ON default_policy;
DROP TRIGGER default_policy_no_update ON default_policy;
