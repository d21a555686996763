-- Derived from up.sql, as its twin is.

DROP TRIGGER choice_system_contract_delete;
DROP TRIGGER choice_system_contract_update;
DROP TRIGGER contract_choice_system_update;
DROP TRIGGER contract_choice_system_insert;
DROP TRIGGER default_policy_no_delete;
DROP TRIGGER default_policy_ends_once;
DROP TRIGGER default_policy_no_update;
