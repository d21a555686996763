-- Written for each database: the two say a trigger in different words.

-- R4: what is published stays as it is, and no row is moved into it; only its state may still go on to
-- replaced.
CREATE TRIGGER specification_published_no_update BEFORE UPDATE OF title, background, compensation, how_to_apply,
    decision_days, contract_text, series, version, lowest_cap,
    highest_cap, raise_notice_days, raises_a_year,
    provider_notice_days, authority_notice_days, accept_by,
    on_silence, change_notice_days, report_days ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER specification_published_no_delete BEFORE DELETE ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_insert BEFORE INSERT ON requirement
    WHEN (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_update BEFORE UPDATE ON requirement
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
        OR (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER requirement_published_no_delete BEFORE DELETE ON requirement
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER price_item_published_no_insert BEFORE INSERT ON price_item
    WHEN (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER price_item_published_no_update BEFORE UPDATE ON price_item
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
        OR (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
CREATE TRIGGER price_item_published_no_delete BEFORE DELETE ON price_item
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;

-- A ground is never rewritten: only its last day may be said, once.
CREATE TRIGGER exclusion_ground_no_update BEFORE UPDATE ON exclusion_ground
    WHEN OLD.valid_to IS NOT NULL OR NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.act <> OLD.act
        OR NEW.section <> OLD.section OR NEW.text <> OLD.text OR NEW.valid_from <> OLD.valid_from
        OR NEW.source <> OLD.source OR NEW.entered_by IS NOT OLD.entered_by
    BEGIN SELECT RAISE(ABORT, 'a ground for exclusion does not change'); END;
CREATE TRIGGER exclusion_ground_no_delete BEFORE DELETE ON exclusion_ground
    BEGIN SELECT RAISE(ABORT, 'a ground for exclusion does not change'); END;
