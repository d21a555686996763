-- Derived from up.sql, as its twin is.

DROP TABLE choice;
DROP TABLE choice_list;
DROP TABLE right_to_choose;
DROP TABLE choice_return_reason_word;
DROP TABLE choice_yes_given_word;
DROP TABLE choice_told_by_word;
DROP TABLE choice_channel_word;
DROP TABLE choice_chosen_by_word;
DROP TABLE choice_legal_basis_word;
DROP TABLE choice_state_word;
DROP TABLE choice_right_state_word;
