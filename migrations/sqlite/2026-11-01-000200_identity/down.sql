DROP TABLE delegation;
DROP TABLE password_reset;
DROP TABLE sign_in_guard;
DROP TABLE user_session;
DROP TABLE app_user;
DROP TABLE authority;
