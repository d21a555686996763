-- What the terms say of the person: the notice when somebody changes provider, and for how long the
-- provider sees somebody who has ended, in order to report.
ALTER TABLE specification ADD COLUMN change_notice_days BIGINT CHECK (change_notice_days >= 0);
ALTER TABLE specification ADD COLUMN report_days BIGINT CHECK (report_days >= 0);

-- R4: the new columns stay as they are too.
DROP TRIGGER specification_published_no_update ON specification;
CREATE TRIGGER specification_published_no_update BEFORE UPDATE ON specification
    FOR EACH ROW WHEN (OLD.state <> 'draft' AND (OLD.title, OLD.background, OLD.compensation, OLD.how_to_apply, OLD.decision_days, OLD.contract_text, OLD.series, OLD.version, OLD.lowest_cap, OLD.highest_cap, OLD.raise_notice_days, OLD.raises_a_year, OLD.provider_notice_days, OLD.authority_notice_days, OLD.accept_by, OLD.on_silence, OLD.change_notice_days, OLD.report_days)
        IS DISTINCT FROM (NEW.title, NEW.background, NEW.compensation, NEW.how_to_apply, NEW.decision_days, NEW.contract_text, NEW.series, NEW.version, NEW.lowest_cap, NEW.highest_cap, NEW.raise_notice_days, NEW.raises_a_year, NEW.provider_notice_days, NEW.authority_notice_days, NEW.accept_by, NEW.on_silence, NEW.change_notice_days, NEW.report_days))
    EXECUTE FUNCTION refuse_change();
