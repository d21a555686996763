DROP TABLE initiative_stage;
DROP TABLE initiative;
