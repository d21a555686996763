-- Derived from up.sql, as its twin is.

DROP TABLE default_policy;
DROP TABLE choice_system;
DROP TABLE system_default_alternative_word;
DROP TABLE system_state_word;
