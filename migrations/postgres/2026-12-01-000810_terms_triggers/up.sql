-- Written for each database: the two say a trigger in different words.

-- R4: what is published stays as it is, and no row is moved into it; only its state may still go on to
-- replaced.
CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft' THEN
        RAISE EXCEPTION 'a published specification does not change';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft' THEN
        RAISE EXCEPTION 'a published specification does not change';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER specification_published_no_update BEFORE UPDATE ON specification
    FOR EACH ROW WHEN (OLD.state <> 'draft' AND
        (OLD.title, OLD.background, OLD.compensation, OLD.how_to_apply, OLD.decision_days,
        OLD.contract_text, OLD.series, OLD.version, OLD.lowest_cap, OLD.highest_cap,
        OLD.raise_notice_days, OLD.raises_a_year, OLD.provider_notice_days, OLD.authority_notice_days,
        OLD.accept_by, OLD.on_silence, OLD.change_notice_days, OLD.report_days)
        IS DISTINCT FROM
        (NEW.title, NEW.background, NEW.compensation, NEW.how_to_apply, NEW.decision_days,
        NEW.contract_text, NEW.series, NEW.version, NEW.lowest_cap, NEW.highest_cap,
        NEW.raise_notice_days, NEW.raises_a_year, NEW.provider_notice_days, NEW.authority_notice_days,
        NEW.accept_by, NEW.on_silence, NEW.change_notice_days, NEW.report_days))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER specification_published_no_delete BEFORE DELETE ON specification
    FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER requirement_published_no_insert BEFORE INSERT ON requirement
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER requirement_published_no_update BEFORE UPDATE ON requirement
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER requirement_published_no_delete BEFORE DELETE ON requirement
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER price_item_published_no_insert BEFORE INSERT ON price_item
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER price_item_published_no_update BEFORE UPDATE ON price_item
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER price_item_published_no_delete BEFORE DELETE ON price_item
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();

-- A ground is never rewritten: only its last day may be said, once.
CREATE TRIGGER exclusion_ground_no_update BEFORE UPDATE ON exclusion_ground
    FOR EACH ROW WHEN (OLD.valid_to IS NOT NULL
        OR (OLD.id, OLD.code, OLD.act, OLD.section, OLD.text, OLD.valid_from, OLD.source, OLD.entered_by)
        IS DISTINCT FROM (NEW.id, NEW.code, NEW.act, NEW.section, NEW.text, NEW.valid_from, NEW.source, NEW.entered_by))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER exclusion_ground_no_delete BEFORE DELETE ON exclusion_ground
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
