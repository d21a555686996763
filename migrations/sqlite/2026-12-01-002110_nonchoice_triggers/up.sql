-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER nonchoice_decision_no_update BEFORE UPDATE ON nonchoice_decision
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_decision'); END;
CREATE TRIGGER nonchoice_decision_no_delete BEFORE DELETE ON nonchoice_decision
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_decision'); END;

CREATE TRIGGER nonchoice_impartiality_no_update BEFORE UPDATE ON nonchoice_impartiality
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_impartiality'); END;
CREATE TRIGGER nonchoice_impartiality_no_delete BEFORE DELETE ON nonchoice_impartiality
    BEGIN SELECT RAISE(ABORT, 'this record is append-only: nonchoice_impartiality'); END;
