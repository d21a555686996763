-- Derived from up.sql, as its twin is.

DROP TABLE unmet_demand;
DROP TABLE demand_cause_word;
DROP TABLE demand_source_word;
