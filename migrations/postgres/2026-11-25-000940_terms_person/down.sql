DROP TRIGGER specification_published_no_update ON specification;
CREATE TRIGGER specification_published_no_update BEFORE UPDATE ON specification
    FOR EACH ROW WHEN (OLD.state <> 'draft' AND (OLD.title, OLD.background, OLD.compensation, OLD.how_to_apply, OLD.decision_days, OLD.contract_text, OLD.series, OLD.version, OLD.lowest_cap, OLD.highest_cap, OLD.raise_notice_days, OLD.raises_a_year, OLD.provider_notice_days, OLD.authority_notice_days, OLD.accept_by, OLD.on_silence)
        IS DISTINCT FROM (NEW.title, NEW.background, NEW.compensation, NEW.how_to_apply, NEW.decision_days, NEW.contract_text, NEW.series, NEW.version, NEW.lowest_cap, NEW.highest_cap, NEW.raise_notice_days, NEW.raises_a_year, NEW.provider_notice_days, NEW.authority_notice_days, NEW.accept_by, NEW.on_silence))
    EXECUTE FUNCTION refuse_change();
ALTER TABLE specification DROP COLUMN change_notice_days;
ALTER TABLE specification DROP COLUMN report_days;
