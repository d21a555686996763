-- Derived from up.sql, as its twin is.

DROP TRIGGER choice_no_update;
