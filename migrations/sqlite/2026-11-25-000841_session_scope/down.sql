ALTER TABLE app_user DROP COLUMN only_code;
ALTER TABLE user_session DROP COLUMN scope;
