DROP TRIGGER specification_published_no_update;
CREATE TRIGGER specification_published_no_update BEFORE UPDATE OF title, background, compensation, how_to_apply, decision_days, contract_text, series, version, lowest_cap, highest_cap, raise_notice_days, raises_a_year, provider_notice_days, authority_notice_days, accept_by, on_silence ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
ALTER TABLE specification DROP COLUMN change_notice_days;
ALTER TABLE specification DROP COLUMN report_days;
