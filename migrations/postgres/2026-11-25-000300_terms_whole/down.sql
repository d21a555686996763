DROP TABLE price_item;
DROP TRIGGER specification_published_no_update ON specification;
ALTER TABLE requirement DROP COLUMN may_reuse;
ALTER TABLE requirement DROP COLUMN evidence;
ALTER TABLE specification DROP COLUMN on_silence;
ALTER TABLE specification DROP COLUMN accept_by;
ALTER TABLE specification DROP COLUMN authority_notice_days;
ALTER TABLE specification DROP COLUMN provider_notice_days;
ALTER TABLE specification DROP COLUMN raises_a_year;
ALTER TABLE specification DROP COLUMN raise_notice_days;
ALTER TABLE specification DROP COLUMN highest_cap;
ALTER TABLE specification DROP COLUMN lowest_cap;
CREATE TRIGGER specification_published_no_update BEFORE UPDATE ON specification
    FOR EACH ROW WHEN (OLD.state <> 'draft' AND (OLD.title, OLD.background, OLD.compensation, OLD.how_to_apply, OLD.decision_days, OLD.contract_text, OLD.series, OLD.version)
        IS DISTINCT FROM (NEW.title, NEW.background, NEW.compensation, NEW.how_to_apply, NEW.decision_days, NEW.contract_text, NEW.series, NEW.version))
    EXECUTE FUNCTION refuse_change();
