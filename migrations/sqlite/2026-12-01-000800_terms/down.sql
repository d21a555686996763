-- Derived from up.sql, as its twin is.

DROP TABLE ground_answer;
DROP TABLE answer;
DROP TABLE answer_sheet;
DROP TABLE exclusion_ground;
DROP TABLE price_item;
DROP TABLE requirement;
DROP TABLE specification;
DROP TABLE terms_price_unit_word;
DROP TABLE terms_price_kind_word;
DROP TABLE terms_on_silence_word;
DROP TABLE terms_requirement_kind_word;
DROP TABLE terms_specification_state_word;
