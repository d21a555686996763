DROP INDEX placement_contract;
DROP TABLE placement_leaving;
