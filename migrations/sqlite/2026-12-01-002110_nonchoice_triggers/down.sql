-- Derived from up.sql, as its twin is.

DROP TRIGGER nonchoice_impartiality_no_delete;
DROP TRIGGER nonchoice_impartiality_no_update;
DROP TRIGGER nonchoice_decision_no_delete;
DROP TRIGGER nonchoice_decision_no_update;
