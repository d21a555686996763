DROP TABLE examination;
DROP TABLE lov_application_offer;
DROP TABLE lov_application;
DROP TABLE choice_system;
