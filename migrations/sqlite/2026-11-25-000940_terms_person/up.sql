-- What the terms say of the person: the notice when somebody changes provider, and for how long the
-- provider sees somebody who has ended, in order to report.
ALTER TABLE specification ADD COLUMN change_notice_days INTEGER CHECK (change_notice_days >= 0);
ALTER TABLE specification ADD COLUMN report_days INTEGER CHECK (report_days >= 0);

-- R4: the new columns stay as they are too.
DROP TRIGGER specification_published_no_update;
CREATE TRIGGER specification_published_no_update BEFORE UPDATE OF title, background, compensation, how_to_apply, decision_days, contract_text, series, version, lowest_cap, highest_cap, raise_notice_days, raises_a_year, provider_notice_days, authority_notice_days, accept_by, on_silence, change_notice_days, report_days ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
