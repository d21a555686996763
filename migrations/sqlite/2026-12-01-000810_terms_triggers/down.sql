-- Derived from up.sql, as its twin is.

DROP TRIGGER exclusion_ground_no_delete;
DROP TRIGGER exclusion_ground_no_update;
DROP TRIGGER price_item_published_no_delete;
DROP TRIGGER price_item_published_no_update;
DROP TRIGGER price_item_published_no_insert;
DROP TRIGGER requirement_published_no_delete;
DROP TRIGGER requirement_published_no_update;
DROP TRIGGER requirement_published_no_insert;
DROP TRIGGER specification_published_no_delete;
DROP TRIGGER specification_published_no_update;
