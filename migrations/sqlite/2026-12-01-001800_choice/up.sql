-- Derived from migrations/postgres/2026-12-01-001800_choice/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE choice_chosen_by_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO choice_chosen_by_word (word) VALUES
    ('client'), ('representative'), ('guardian'), ('administrator'), ('decision');
CREATE TABLE choice_channel_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO choice_channel_word (word) VALUES ('portal'), ('code'), ('in_person'), ('phone'), ('decision');
CREATE TABLE choice_yes_given_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO choice_yes_given_word (word) VALUES
    ('spoken'), ('by_phone'), ('written'), ('through_interpreter');

-- A list as it was shown, until the person has chosen from it (R15). Kept for a day.
CREATE TABLE choice_list (
    reference TEXT PRIMARY KEY,
    right_id  INTEGER NOT NULL REFERENCES right_to_choose (id),
    shown     TEXT NOT NULL,
    at        TEXT      NOT NULL
) STRICT;
CREATE INDEX choice_list_at ON choice_list (at);

-- Who chose, how, what, and out of which list. Nothing of it is changed.
CREATE TABLE choice (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    -- where the place stands that was chosen
    placement_id        INTEGER   NOT NULL UNIQUE REFERENCES placement (id),
    right_id            INTEGER   NOT NULL REFERENCES right_to_choose (id),
    client_id           INTEGER   NOT NULL REFERENCES client (id),
    owner_authority_id  INTEGER   NOT NULL REFERENCES authority (id),
    offer_id            INTEGER   NOT NULL REFERENCES offer (id),
    offer_revision_id   INTEGER   NOT NULL REFERENCES offer_revision (id),
    site_id             INTEGER   NOT NULL REFERENCES offer_site (id),
    -- who chose, how, and what lay before them (R15)
    chosen_by           TEXT      NOT NULL REFERENCES choice_chosen_by_word (word),
    channel             TEXT      NOT NULL REFERENCES choice_channel_word (word),
    recorded_by         INTEGER   NOT NULL REFERENCES app_user (id),
    mandate             TEXT,
    yes_given           TEXT      REFERENCES choice_yes_given_word (word),
    interpreter         TEXT REFERENCES measure_language_word (word),
    shown_list          TEXT      NOT NULL,
    shown_version       INTEGER   NOT NULL,
    made_at             TEXT      NOT NULL,
    -- somebody who chooses for the person, and the paper that was seen
    representative      TEXT,
    paper               TEXT,
    -- the language and the version of the texts that the page was read in
    read_language       TEXT REFERENCES platform_lang_word (word),
    read_texts          TEXT,
    -- where staff helped: the languages that the text was read aloud or shown in, as words of a list,
    -- and whether an interpreter was there
    told_languages      TEXT,
    interpreter_present INTEGER,
    -- R15, R77: what staff record for somebody carries the mandate and how the yes was given
    CHECK (channel IN ('portal', 'code', 'decision') OR (mandate IS NOT NULL AND yes_given IS NOT NULL))
) STRICT;
CREATE INDEX choice_client ON choice (client_id);
CREATE INDEX choice_right ON choice (right_id);
