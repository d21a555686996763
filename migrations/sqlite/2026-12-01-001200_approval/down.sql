-- Derived from up.sql, as its twin is.

DROP TABLE partner_assessment;
DROP TABLE application_support;
DROP TABLE application_partner;
DROP TABLE application_reuse;
DROP TABLE ground_assessment;
DROP TABLE completion_item;
DROP TABLE completion_request;
DROP TABLE examination;
DROP TABLE lov_application_offer;
DROP TABLE lov_application_attachment;
DROP TABLE lov_application;
DROP TABLE approval_verdict_word;
DROP TABLE approval_application_state_word;
DROP TABLE approval_support_kind_word;
DROP TABLE approval_partner_state_word;
