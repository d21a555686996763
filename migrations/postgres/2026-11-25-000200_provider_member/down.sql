DROP INDEX provider_member_one;
DROP TABLE provider_sign_answer;
DROP TABLE provider_join_request;
DROP TABLE provider_invitation;
