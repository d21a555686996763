-- Derived from up.sql, as its twin is.

DROP TABLE placement_leaving;
DROP TABLE placement_step;
DROP TABLE placement;
DROP TABLE placement_return_reason_word;
DROP TABLE placement_origin_word;
DROP TABLE placement_end_reason_word;
DROP TABLE placement_state_word;
