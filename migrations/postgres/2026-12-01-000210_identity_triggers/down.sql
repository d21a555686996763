-- Derived from up.sql, as its twin is.

DROP TRIGGER app_user_outbox_delete ON app_user;
DROP TRIGGER app_user_outbox_update ON app_user;
DROP TRIGGER outbox_sent_by_update ON outbox;
DROP TRIGGER outbox_sent_by_insert ON outbox;
