-- What a provider may state as its cap and how it is raised, and how long notice is; and by which day
-- contracted providers are asked to accept the version, and what follows when they stay silent.
ALTER TABLE specification ADD COLUMN lowest_cap INTEGER CHECK (lowest_cap >= 0);
ALTER TABLE specification ADD COLUMN highest_cap INTEGER CHECK (highest_cap >= 0);
ALTER TABLE specification ADD COLUMN raise_notice_days INTEGER CHECK (raise_notice_days >= 0);
ALTER TABLE specification ADD COLUMN raises_a_year INTEGER CHECK (raises_a_year >= 0);
ALTER TABLE specification ADD COLUMN provider_notice_days INTEGER CHECK (provider_notice_days >= 0);
ALTER TABLE specification ADD COLUMN authority_notice_days INTEGER CHECK (authority_notice_days >= 0);
ALTER TABLE specification ADD COLUMN accept_by TEXT;
ALTER TABLE specification ADD COLUMN on_silence TEXT CHECK (on_silence IN ('old_terms', 'notice_by_staff'));

-- What the provider shows, and whether an answer given earlier may be proposed again.
ALTER TABLE requirement ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE requirement ADD COLUMN may_reuse INTEGER NOT NULL DEFAULT 1;

-- What is paid, in öre without moms: for each unit, or for a result when its condition is met.
CREATE TABLE price_item (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    specification_id INTEGER NOT NULL REFERENCES specification (id),
    number           INTEGER NOT NULL,
    name             TEXT    NOT NULL,
    kind             TEXT    NOT NULL CHECK (kind IN ('fixed', 'result')),
    unit             TEXT    NOT NULL CHECK (unit IN ('hour', 'day', 'week', 'month', 'full_time_month', 'meeting', 'person')),
    amount_ore       INTEGER NOT NULL CHECK (amount_ore >= 0),
    condition_text   TEXT    NOT NULL,
    UNIQUE (specification_id, number),
    CHECK ((kind = 'result') = (condition_text <> ''))
) STRICT;

-- R4: the new columns and rows stay as they are too, and no row is moved into what is published.
DROP TRIGGER specification_published_no_update;
CREATE TRIGGER specification_published_no_update BEFORE UPDATE OF title, background, compensation, how_to_apply, decision_days, contract_text, series, version, lowest_cap, highest_cap, raise_notice_days, raises_a_year, provider_notice_days, authority_notice_days, accept_by, on_silence ON specification
    WHEN OLD.state <> 'draft'
    BEGIN SELECT RAISE(ABORT, 'a published specification does not change'); END;
DROP TRIGGER requirement_published_no_update;
CREATE TRIGGER requirement_published_no_update BEFORE UPDATE ON requirement
    WHEN (SELECT state FROM specification WHERE id = OLD.specification_id) <> 'draft'
        OR (SELECT state FROM specification WHERE id = NEW.specification_id) <> 'draft'
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
