-- Derived from up.sql, as its twin is.

DROP TABLE market_award;
DROP TABLE market_procurement;
DROP TABLE market_import;
DROP TABLE market_supplier_size_word;
DROP TABLE market_agreement_word;
DROP TABLE market_procedure_word;
DROP TABLE market_contract_kind_word;
DROP TABLE market_sector_word;
DROP TABLE market_import_kind_word;
