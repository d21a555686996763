-- Derived from up.sql, as its twin is.

DROP TRIGGER contract_choice_system_delete ON contract;
DROP TRIGGER contract_choice_system_update ON contract;
DROP TRIGGER choice_system_default_supplier_update ON choice_system;
DROP TRIGGER choice_system_default_supplier_insert ON choice_system;
