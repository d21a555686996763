DROP TABLE nonchoice_own_start;
DROP TABLE nonchoice_decision;
DROP TABLE nonchoice_impartiality;
DROP TABLE nonchoice_reminder;
ALTER TABLE choice DROP CONSTRAINT choice_chosen_by_check;
ALTER TABLE choice ADD CONSTRAINT choice_chosen_by_check
    CHECK (chosen_by IN ('client', 'representative', 'guardian', 'administrator'));
ALTER TABLE choice DROP CONSTRAINT choice_channel_check;
ALTER TABLE choice ADD CONSTRAINT choice_channel_check
    CHECK (channel IN ('portal', 'code', 'in_person', 'phone'));
ALTER TABLE choice DROP CONSTRAINT choice_check;
ALTER TABLE choice ADD CONSTRAINT choice_check
    CHECK (channel IN ('portal', 'code') OR (mandate IS NOT NULL AND yes_given IS NOT NULL));
ALTER TABLE right_to_choose DROP CONSTRAINT right_to_choose_state_check;
ALTER TABLE right_to_choose ADD CONSTRAINT right_to_choose_state_check
    CHECK (state IN ('open', 'used', 'lapsed', 'withdrawn'));
