DROP TABLE unmet_demand;
