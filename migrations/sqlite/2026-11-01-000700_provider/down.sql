DROP TABLE provider_criterion;
DROP TABLE provider_status;
DROP TABLE provider_member;
DROP TABLE provider;
