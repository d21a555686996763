DROP TABLE decision_correction;
ALTER TABLE impartiality DROP COLUMN withdrawn_at;
DROP TABLE partner_assessment;
DROP TABLE application_support;
DROP TABLE application_partner;
DROP TABLE application_reuse;
ALTER TABLE lov_application DROP COLUMN saved_at;
ALTER TABLE lov_application DROP COLUMN joint;
