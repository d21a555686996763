DROP TABLE contract_interval;
DROP TABLE contract_offer;
DROP TABLE contract;
