DROP TABLE ground_assessment;
DROP TABLE impartiality;
DROP TABLE completion_item;
DROP TABLE completion_request;
DROP TABLE examination;
DROP TABLE lov_application_offer;
DROP TABLE lov_application;
DROP TABLE choice_system;
