-- Derived from up.sql, as its twin is.

DROP TABLE decision_correction;
DROP TABLE decision_impartiality;
DROP TABLE decision;
