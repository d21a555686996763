-- Derived from up.sql, as its twin is.

DROP TRIGGER contract_choice_system_delete;
DROP TRIGGER contract_choice_system_update;
DROP TRIGGER choice_system_default_supplier_update;
DROP TRIGGER choice_system_default_supplier_insert;
