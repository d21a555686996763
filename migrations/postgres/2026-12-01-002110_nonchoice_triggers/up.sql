-- Written for each database: the two say a trigger in different words.

CREATE TRIGGER nonchoice_decision_no_update BEFORE UPDATE ON nonchoice_decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nonchoice_decision_no_delete BEFORE DELETE ON nonchoice_decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER nonchoice_impartiality_no_update BEFORE UPDATE ON nonchoice_impartiality
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER nonchoice_impartiality_no_delete BEFORE DELETE ON nonchoice_impartiality
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
