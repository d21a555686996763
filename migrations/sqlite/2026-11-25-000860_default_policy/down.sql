DROP TABLE default_policy;
