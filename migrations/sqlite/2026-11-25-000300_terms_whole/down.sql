DROP TABLE price_item;
DROP TRIGGER specification_published_no_update;
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
CREATE TRIGGER specification_published_no_update BEFORE UPDATE OF title, background, compensation, how_to_apply, decision_days, contract_text, series, version ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
