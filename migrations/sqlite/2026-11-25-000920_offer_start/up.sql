-- How people are taken in, as a word of a list, and the days of start as days. What providers wrote of
-- it in words stays as a note, unchanged. Days are not guessed from words: an offer that did not
-- take people in at any time is unsaid until its provider has said more.
ALTER TABLE offer_revision ADD COLUMN intake TEXT NOT NULL DEFAULT 'unsaid'
    CHECK (intake IN ('rolling', 'dated', 'agreed', 'unsaid'));
-- ISO days with blanks between them, in order
ALTER TABLE offer_revision ADD COLUMN start_days TEXT NOT NULL DEFAULT '';
ALTER TABLE offer_revision RENAME COLUMN start_dates TO start_note;
UPDATE offer_revision SET intake = 'rolling' WHERE rolling_intake = 1;
ALTER TABLE offer_revision DROP COLUMN rolling_intake;
-- what is good to know before one comes
ALTER TABLE offer_revision ADD COLUMN good_to_know TEXT NOT NULL DEFAULT '';
