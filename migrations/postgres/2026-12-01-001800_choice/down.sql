-- Derived from up.sql, as its twin is.

DROP TABLE choice;
DROP TABLE choice_list;
DROP TABLE choice_yes_given_word;
DROP TABLE choice_channel_word;
DROP TABLE choice_chosen_by_word;
