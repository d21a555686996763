-- Derived from migrations/postgres/2026-12-01-000350_decision/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Decisions in an authority's name: what it is about, by whom, under which delegation, by which letter.
CREATE TABLE decision (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_authority_id INTEGER   NOT NULL REFERENCES authority (id),
    matter_id          INTEGER   NOT NULL REFERENCES matter (id),
    kind               TEXT      NOT NULL REFERENCES identity_decision_word (word),
    decided_by         INTEGER   NOT NULL REFERENCES app_user (id),
    delegation_id      INTEGER   NOT NULL REFERENCES delegation (id),
    decided_at         TEXT      NOT NULL,
    -- the last day to have it tried, where that counts from the decision
    last_day           TEXT,
    document_id        INTEGER   NOT NULL UNIQUE REFERENCES registered_document (id)
) STRICT;
CREATE INDEX decision_matter ON decision (matter_id);
CREATE INDEX decision_owner ON decision (owner_authority_id, decided_at);

-- Who has declared that no conflict of interest (jäv) stands in the way.
CREATE TABLE decision_impartiality (
    matter_id    INTEGER   NOT NULL REFERENCES matter (id),
    user_id      INTEGER   NOT NULL REFERENCES app_user (id),
    declared_at  TEXT      NOT NULL,
    -- when a conflict of interest was found after all; whoever has one keeps out of the matter
    withdrawn_at TEXT,
    PRIMARY KEY (matter_id, user_id)
) STRICT;

-- Letters that correct a slip of the pen in the letter of a decision. The letter itself never changes.
CREATE TABLE decision_correction (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    decision_id   INTEGER   NOT NULL REFERENCES decision (id),
    document_id   INTEGER   NOT NULL REFERENCES registered_document (id),
    wrong         TEXT      NOT NULL,
    correct       TEXT      NOT NULL,
    made_by       INTEGER   NOT NULL REFERENCES app_user (id),
    delegation_id INTEGER   NOT NULL REFERENCES delegation (id),
    made_at       TEXT      NOT NULL
) STRICT;
CREATE INDEX decision_correction_decision ON decision_correction (decision_id);
CREATE INDEX decision_correction_made ON decision_correction (made_at);
