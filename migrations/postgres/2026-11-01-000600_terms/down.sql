DROP TABLE ground_answer;
DROP TABLE answer;
DROP TABLE answer_sheet;
DROP TABLE exclusion_ground;
DROP TABLE requirement;
DROP TABLE specification;
DROP FUNCTION refuse_change_of_published;
