-- Derived from migrations/postgres/2026-12-01-000700_market/up.sql: change that file and run
-- WRITE_TWINS=1 cargo test --test it twins::derive

-- Closed word lists; a word is added by an INSERT.
CREATE TABLE market_import_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO market_import_kind_word (word) VALUES ('procurements'), ('awards');
CREATE TABLE market_sector_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO market_sector_word (word) VALUES ('municipality'), ('region'), ('state'), ('other');
CREATE TABLE market_contract_kind_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO market_contract_kind_word (word) VALUES ('services'), ('goods'), ('works');
CREATE TABLE market_procedure_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO market_procedure_word (word) VALUES
    ('open'), ('simplified'), ('selection'), ('restricted'), ('negotiated_after_notice'),
    ('negotiated_without_notice'), ('competitive_dialogue'), ('innovation_partnership'),
    ('design_contest'), ('direct_award');
CREATE TABLE market_agreement_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO market_agreement_word (word) VALUES ('contract'), ('framework');
CREATE TABLE market_supplier_size_word (word TEXT PRIMARY KEY) STRICT;
INSERT INTO market_supplier_size_word (word) VALUES ('micro'), ('small'), ('medium'), ('large');

-- One file taken in. The digest of its bytes keeps it from being taken in twice.
CREATE TABLE market_import (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL REFERENCES market_import_kind_word (word),
    sha256      TEXT NOT NULL UNIQUE,
    row_count   INTEGER NOT NULL,
    added_count INTEGER NOT NULL,
    imported_by INTEGER REFERENCES app_user (id),
    imported_at TEXT      NOT NULL
) STRICT;

-- One procurement of the public record; one column a field of the source, in its order of meaning.
CREATE TABLE market_procurement (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id            INTEGER NOT NULL REFERENCES market_import (id),
    procurement_no       TEXT NOT NULL UNIQUE,
    year                 INTEGER NOT NULL,
    title                TEXT NOT NULL,
    published_on         TEXT NOT NULL,
    buyer_name           TEXT NOT NULL,
    buyer_number         TEXT NOT NULL,
    buyer_sector         TEXT NOT NULL REFERENCES market_sector_word (word),
    buyer_subsector      TEXT NOT NULL,
    buyer_legal_form     TEXT NOT NULL,
    buyer_industry       TEXT NOT NULL,
    contract_kind        TEXT REFERENCES market_contract_kind_word (word),
    cpv_code             TEXT NOT NULL,
    legal_basis          TEXT NOT NULL,
    directive_governed   INTEGER,
    procedure            TEXT REFERENCES market_procedure_word (word),
    agreement            TEXT NOT NULL REFERENCES market_agreement_word (word),
    dynamic_purchasing   INTEGER NOT NULL,
    electronic_auction   INTEGER NOT NULL,
    has_lots             INTEGER NOT NULL,
    joint                INTEGER NOT NULL,
    green                INTEGER NOT NULL,
    social               INTEGER NOT NULL,
    innovation           INTEGER NOT NULL,
    reserved             INTEGER NOT NULL,
    reserved_performance INTEGER NOT NULL,
    notice_database      TEXT NOT NULL,
    court_reviewed       INTEGER,
    buyer_key            TEXT NOT NULL,
    buyer_sort           TEXT NOT NULL,
    search_text          TEXT NOT NULL
) STRICT;
CREATE INDEX market_procurement_published ON market_procurement (published_on, id);
CREATE INDEX market_procurement_cpv ON market_procurement (cpv_code);
CREATE INDEX market_procurement_buyer ON market_procurement (buyer_key);

-- One row of contracted tenders. The source has no number for it and repeats rows where names of
-- natural persons were taken away, so a digest of the row and its turn among equals tell it apart.
-- A row has its own title, agreement and procedure, which may differ from its procurement; what is
-- the same for the whole procurement is read there.
CREATE TABLE market_award (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    import_id           INTEGER NOT NULL REFERENCES market_import (id),
    row_digest          TEXT NOT NULL,
    occurrence          INTEGER NOT NULL,
    procurement_no      TEXT NOT NULL,
    lot_no              TEXT NOT NULL,
    year                INTEGER NOT NULL,
    title               TEXT NOT NULL,
    published_on        TEXT NOT NULL,
    buyer_name          TEXT NOT NULL,
    buyer_number        TEXT NOT NULL,
    buyer_sector        TEXT NOT NULL REFERENCES market_sector_word (word),
    cpv_code            TEXT NOT NULL,
    procedure           TEXT REFERENCES market_procedure_word (word),
    agreement           TEXT NOT NULL REFERENCES market_agreement_word (word),
    court_reviewed      INTEGER,
    supplier_name       TEXT NOT NULL,
    supplier_sector     TEXT,
    supplier_size       TEXT REFERENCES market_supplier_size_word (word),
    supplier_legal_form TEXT,
    supplier_industry   TEXT,
    supplier_activity   TEXT,
    tender_count        INTEGER NOT NULL,
    buyer_key           TEXT NOT NULL,
    supplier_key        TEXT NOT NULL,
    UNIQUE (row_digest, occurrence)
) STRICT;
CREATE INDEX market_award_procurement ON market_award (procurement_no);
CREATE INDEX market_award_supplier ON market_award (supplier_key);
CREATE INDEX market_award_buyer ON market_award (buyer_key);
