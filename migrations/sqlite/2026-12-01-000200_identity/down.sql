-- Derived from up.sql, as its twin is.

DROP TABLE delegation;
DROP TABLE recovery_code;
DROP TABLE reset_request;
DROP TABLE password_reset;
DROP TABLE sign_in_guard;
DROP TABLE user_session;
DROP TABLE app_user;
DROP TABLE authority;
DROP TABLE identity_role_word;
DROP TABLE identity_decision_word;
DROP TABLE identity_authority_kind_word;
