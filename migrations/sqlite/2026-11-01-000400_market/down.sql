DROP TABLE market_award;
DROP TABLE market_procurement;
DROP TABLE market_import;
