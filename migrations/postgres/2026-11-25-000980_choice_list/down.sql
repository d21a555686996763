DROP TABLE choice_list;
