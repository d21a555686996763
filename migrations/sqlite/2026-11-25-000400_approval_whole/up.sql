-- Alone or with others (LOV 5:1), and when a part of the application was last saved.
ALTER TABLE lov_application ADD COLUMN joint INTEGER;
ALTER TABLE lov_application ADD COLUMN saved_at TEXT;

-- The earlier application whose answers are proposed in a new one.
CREATE TABLE application_reuse (
    lov_application_id  INTEGER PRIMARY KEY REFERENCES lov_application (id),
    from_application_id INTEGER NOT NULL REFERENCES lov_application (id)
) STRICT;

-- Those who apply together with the organisation that leads. Each answers the exclusion grounds on
-- a sheet of its own.
CREATE TABLE application_partner (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    provider_id        INTEGER NOT NULL REFERENCES provider (id),
    answer_sheet_id    INTEGER NOT NULL REFERENCES answer_sheet (id),
    state              TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'declined')),
    asked_at           TEXT NOT NULL,
    answered_by        INTEGER REFERENCES app_user (id),
    answered_at        TEXT,
    UNIQUE (lov_application_id, provider_id)
) STRICT;
CREATE INDEX application_partner_provider ON application_partner (provider_id);

-- Others that the applicants lean on (LOV 5:2): whose capacity, for what and how it is shown; and
-- subcontractors with their part.
CREATE TABLE application_support (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    reference          TEXT NOT NULL UNIQUE,
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    kind               TEXT NOT NULL CHECK (kind IN ('capacity', 'subcontractor')),
    name               TEXT NOT NULL,
    org_number         TEXT NOT NULL,
    part               TEXT NOT NULL,
    proof              TEXT NOT NULL
) STRICT;
CREATE INDEX application_support_application ON application_support (lov_application_id);

-- What staff find about a ground that a partner may fall under (R7).
CREATE TABLE partner_assessment (
    id                     INTEGER PRIMARY KEY AUTOINCREMENT,
    application_partner_id INTEGER NOT NULL REFERENCES application_partner (id),
    exclusion_ground_id    INTEGER NOT NULL REFERENCES exclusion_ground (id),
    excludes               INTEGER NOT NULL,
    evidence               TEXT NOT NULL,
    assessed_by            INTEGER NOT NULL REFERENCES app_user (id),
    assessed_at            TEXT NOT NULL,
    UNIQUE (application_partner_id, exclusion_ground_id)
) STRICT;

-- Who found out that a conflict of interest stands in the way after all keeps out of the matter.
ALTER TABLE impartiality ADD COLUMN withdrawn_at TEXT;

-- Letters that correct a slip of the pen in a decision letter. The letter itself never changes.
CREATE TABLE decision_correction (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    lov_application_id INTEGER NOT NULL REFERENCES lov_application (id),
    document_id        INTEGER NOT NULL REFERENCES registered_document (id),
    wrong              TEXT NOT NULL,
    correct            TEXT NOT NULL,
    made_by            INTEGER NOT NULL REFERENCES app_user (id),
    delegation_id      INTEGER NOT NULL REFERENCES delegation (id),
    made_at            TEXT NOT NULL
) STRICT;
CREATE INDEX decision_correction_application ON decision_correction (lov_application_id);
