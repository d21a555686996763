-- Derived from up.sql, as its twin is.

DROP TABLE contract_consent;
DROP TABLE contract_change;
DROP TABLE contract_deviation;
DROP TABLE contract_interval;
DROP TABLE contract_offer;
DROP TABLE contract;
DROP TABLE contract_interval_kind_word;
DROP TABLE contract_consent_state_word;
DROP TABLE contract_silence_word;
DROP TABLE contract_deviation_origin_word;
DROP TABLE contract_deviation_state_word;
DROP TABLE contract_state_word;
DROP TABLE contract_source_word;
DROP TABLE contract_outcome_word;
