-- Derived from up.sql, as its twin is.

DROP TABLE job_lease;
DROP TABLE web_once;
DROP TABLE outbox;
DROP TABLE installation;
DROP TABLE audit_seal;
DROP TABLE audit_personal;
DROP TABLE audit_event;
DROP TABLE platform_lang_word;
DROP TABLE platform_post_word;
