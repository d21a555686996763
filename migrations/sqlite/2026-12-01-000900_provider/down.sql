-- Derived from up.sql, as its twin is.

DROP TABLE provider_reminder;
DROP TABLE provider_status_file;
DROP TABLE provider_proof_file;
DROP TABLE provider_proof;
DROP TABLE provider_assessed_criterion;
DROP TABLE provider_assessment;
DROP TABLE provider_sign_answer;
DROP TABLE provider_join_request;
DROP TABLE provider_invitation;
DROP TABLE provider_criterion;
DROP TABLE provider_status;
DROP TABLE provider_member;
DROP TABLE provider;
DROP TABLE provider_proof_state_word;
DROP TABLE provider_proof_kind_word;
DROP TABLE provider_legal_form_word;
DROP TABLE provider_outcome_word;
DROP TABLE provider_criterion_word;
DROP TABLE provider_status_state_word;
DROP TABLE provider_status_kind_word;
DROP TABLE provider_join_state_word;
DROP TABLE provider_invitation_state_word;
DROP TABLE provider_member_role_word;
