-- A list as it was shown, until the person has chosen from it (R15). Kept for a day.
CREATE TABLE choice_list (
    reference TEXT PRIMARY KEY,
    right_id  BIGINT NOT NULL REFERENCES right_to_choose (id),
    shown     TEXT NOT NULL,
    at        TIMESTAMP NOT NULL
);
CREATE INDEX choice_list_at ON choice_list (at);
