-- Derived from up.sql, as its twin is.

DROP TRIGGER exclusion_ground_no_delete ON exclusion_ground;
DROP TRIGGER exclusion_ground_no_update ON exclusion_ground;
DROP TRIGGER price_item_published_no_delete ON price_item;
DROP TRIGGER price_item_published_no_update ON price_item;
DROP TRIGGER price_item_published_no_insert ON price_item;
DROP TRIGGER requirement_published_no_delete ON requirement;
DROP TRIGGER requirement_published_no_update ON requirement;
DROP TRIGGER requirement_published_no_insert ON requirement;
DROP TRIGGER specification_published_no_delete ON specification;
DROP TRIGGER specification_published_no_update ON specification;
DROP FUNCTION refuse_change_of_published();
