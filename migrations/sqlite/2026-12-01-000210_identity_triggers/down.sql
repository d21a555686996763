-- Derived from up.sql, as its twin is.

DROP TRIGGER app_user_outbox_delete;
DROP TRIGGER app_user_outbox_update;
DROP TRIGGER outbox_sent_by_update;
DROP TRIGGER outbox_sent_by_insert;
