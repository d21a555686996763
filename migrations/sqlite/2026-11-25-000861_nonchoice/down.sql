DROP TABLE nonchoice_own_start;
DROP TABLE nonchoice_decision;
DROP TABLE nonchoice_impartiality;
DROP TABLE nonchoice_reminder;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ', ''decision'')', ')')
WHERE type = 'table' AND name = 'choice';
UPDATE sqlite_schema SET sql = replace(sql, ', ''decided'')', ')')
WHERE type = 'table' AND name = 'right_to_choose';
PRAGMA writable_schema = RESET;
