DROP TABLE choice;
DROP TABLE right_to_choose;
