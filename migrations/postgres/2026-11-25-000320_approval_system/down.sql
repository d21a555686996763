ALTER TABLE choice_system DROP COLUMN legal_opinion;
ALTER TABLE choice_system DROP COLUMN reply_days;
ALTER TABLE choice_system DROP COLUMN reserved;
ALTER TABLE choice_system DROP COLUMN areas;
ALTER TABLE choice_system DROP COLUMN target_groups;
