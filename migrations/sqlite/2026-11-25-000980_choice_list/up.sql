-- A list as it was shown, until the person has chosen from it (R15). Kept for a day.
CREATE TABLE choice_list (
    reference TEXT PRIMARY KEY NOT NULL,
    right_id  INTEGER NOT NULL REFERENCES right_to_choose (id),
    shown     TEXT NOT NULL,
    at        TEXT NOT NULL
) STRICT;
CREATE INDEX choice_list_at ON choice_list (at);
