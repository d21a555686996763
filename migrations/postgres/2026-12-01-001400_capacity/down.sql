-- Derived from up.sql, as its twin is.

DROP TABLE capacity;
DROP TABLE capacity_cap;
DROP TABLE capacity_claim_state_word;
