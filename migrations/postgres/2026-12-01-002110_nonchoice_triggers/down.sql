-- Derived from up.sql, as its twin is.

DROP TRIGGER nonchoice_impartiality_no_delete ON nonchoice_impartiality;
DROP TRIGGER nonchoice_impartiality_no_update ON nonchoice_impartiality;
DROP TRIGGER nonchoice_decision_no_delete ON nonchoice_decision;
DROP TRIGGER nonchoice_decision_no_update ON nonchoice_decision;
