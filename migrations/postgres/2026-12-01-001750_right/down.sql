-- Derived from up.sql, as its twin is.

DROP TABLE right_to_choose;
DROP TABLE right_told_by_word;
DROP TABLE right_legal_basis_word;
DROP TABLE right_state_word;
