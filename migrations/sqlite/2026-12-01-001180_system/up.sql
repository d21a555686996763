-- Derived from migrations/postgres/2026-12-01-001180_system/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE system_state_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO system_state_word (word) VALUES ('draft'), ('open'), ('closed');
CREATE TABLE system_default_alternative_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO system_default_alternative_word (word) VALUES
    ('in_house'), ('procured_supplier'), ('nearest'), ('turn'), ('published_draw');

CREATE TABLE choice_system (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    reference           TEXT      NOT NULL UNIQUE,
    owner_authority_id  INTEGER   NOT NULL REFERENCES authority (id),
    matter_id           INTEGER   NOT NULL REFERENCES matter (id),
    name                TEXT      NOT NULL,
    measure_kind        TEXT      NOT NULL REFERENCES measure_kind_word (word),
    cpv                 TEXT      NOT NULL,
    decided_on          TEXT      NOT NULL,
    decision_registry_no TEXT     NOT NULL,
    default_alternative TEXT      NOT NULL REFERENCES system_default_alternative_word (word),
    default_ground      TEXT      NOT NULL,
    advertisement_url   TEXT,
    advertisement_id    TEXT,
    specification_series TEXT     NOT NULL,
    state               TEXT      NOT NULL REFERENCES system_state_word (word),
    created_at          TEXT      NOT NULL,
    -- for whom and where: codes with blanks between them
    target_groups       TEXT      NOT NULL DEFAULT '',
    areas               TEXT      NOT NULL DEFAULT '',
    -- for idéburna organisationer only (LOV 1:2 a)
    reserved            INTEGER   NOT NULL DEFAULT 0,
    -- working days within which an applicant hears from somebody
    reply_days          INTEGER   CHECK (reply_days > 0),
    -- what choosing a provider for those who do not choose rests on (LOV 9:2)
    legal_opinion       TEXT      NOT NULL DEFAULT '',
    -- whom the alternative names while the system is drafted (R14): the own unit, or a contract
    default_unit        TEXT,
    default_supplier    TEXT      REFERENCES contract (reference)
) STRICT;

-- Who serves those who do not choose, from which day (LOV 9 kap. 2 §; R14). A new one ends the old
-- from a day; nothing else of one is ever changed.
CREATE TABLE default_policy (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    reference            TEXT      NOT NULL UNIQUE,
    choice_system_id     INTEGER   NOT NULL REFERENCES choice_system (id),
    method               TEXT      NOT NULL REFERENCES system_default_alternative_word (word),
    valid_from           TEXT      NOT NULL,
    valid_to             TEXT,
    ground               TEXT      NOT NULL CHECK (ground <> ''),
    decision_registry_no TEXT      NOT NULL,
    -- the own unit by name; the contract by its reference
    unit                 TEXT,
    supplier             TEXT      REFERENCES contract (reference),
    opinion_by           TEXT,
    opinion_on           TEXT,
    opinion_registry_no  TEXT,
    opinion_summary      TEXT,
    seed                 TEXT,
    decided_by           INTEGER   REFERENCES app_user (id),
    made_at              TEXT      NOT NULL,
    UNIQUE (choice_system_id, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    -- a draw has its seed before anybody can be drawn for
    CHECK ((method = 'published_draw') = (seed IS NOT NULL)),
    -- to pick a provider for somebody needs a legal opinion (KKV 2019:2)
    CHECK (method IN ('in_house', 'procured_supplier') OR opinion_summary IS NOT NULL)
) STRICT;
