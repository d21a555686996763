//! The rows of the record and the closed words it uses.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::{Insertable, Queryable, Selectable};

use crate::kernel::UserId;
use crate::schema::{market_award, market_import, market_procurement};

crate::id_type! {
    /// A row of `market_import`.
    pub struct ImportId;
}

crate::text_enum! {
    /// The two shapes of file that the record comes in.
    pub enum ImportKind {
        /// One procurement a row (upphandlingar).
        Procurements = "procurements",
        /// Contracted tenders with their suppliers (kontrakterade anbud).
        Awards = "awards",
    }
}

crate::text_enum! {
    /// The part of the public sector a buyer belongs to (sektor).
    pub enum Sector {
        Municipality = "municipality",
        Region = "region",
        State = "state",
        Other = "other",
    }
}

crate::text_enum! {
    /// What is bought (upphandlingsslag).
    pub enum ContractKind {
        Services = "services",
        Goods = "goods",
        Works = "works",
    }
}

crate::text_enum! {
    /// How the buyer went about it (förfarande).
    pub enum Procedure {
        Open = "open",
        Simplified = "simplified",
        Selection = "selection",
        Restricted = "restricted",
        NegotiatedAfterNotice = "negotiated_after_notice",
        NegotiatedWithoutNotice = "negotiated_without_notice",
        CompetitiveDialogue = "competitive_dialogue",
        InnovationPartnership = "innovation_partnership",
        DesignContest = "design_contest",
        DirectAward = "direct_award",
    }
}

crate::text_enum! {
    /// What was signed (typ av avtal).
    pub enum Agreement {
        Contract = "contract",
        Framework = "framework",
    }
}

crate::text_enum! {
    /// A supplier's size (företagsstorlek).
    pub enum SupplierSize {
        Micro = "micro",
        Small = "small",
        Medium = "medium",
        Large = "large",
    }
}

/// What stands in the source instead of the name of a natural person; kept as it is.
pub const NATURAL_PERSON: &str = "(enskild person)";

/// A file to be noted as taken in.
#[derive(Debug, Insertable)]
#[diesel(table_name = market_import)]
pub struct NewImport {
    pub kind: ImportKind,
    pub sha256: String,
    pub row_count: i64,
    pub added_count: i64,
    pub imported_by: Option<UserId>,
    pub imported_at: NaiveDateTime,
}

/// One procurement of the record.
#[expect(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "one field a column of the source, named as its table names it"
)]
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = market_procurement, treat_none_as_default_value = false)]
pub struct Procurement {
    /// The source's own number (Upphandlings-ID), public and lasting.
    pub procurement_no: String,
    pub year: i64,
    pub title: String,
    pub published_on: NaiveDate,
    pub buyer_name: String,
    pub buyer_number: String,
    pub buyer_sector: Sector,
    pub buyer_subsector: String,
    pub buyer_legal_form: String,
    pub buyer_industry: String,
    pub contract_kind: Option<ContractKind>,
    /// Eight digits; the name is [`crate::measure::cpv`]'s.
    pub cpv_code: String,
    pub legal_basis: String,
    pub directive_governed: Option<bool>,
    pub procedure: Option<Procedure>,
    pub agreement: Agreement,
    pub dynamic_purchasing: bool,
    pub electronic_auction: bool,
    pub has_lots: bool,
    pub joint: bool,
    pub green: bool,
    pub social: bool,
    pub innovation: bool,
    pub reserved: bool,
    pub reserved_performance: bool,
    pub notice_database: String,
    pub court_reviewed: Option<bool>,
    /// The buyer's name as it is compared.
    pub buyer_key: String,
    /// The buyer's name as it is sorted: Swedish letters last.
    pub buyer_sort: String,
    /// Title, buyer, code and number, folded: what a search looks in.
    pub search_text: String,
}

/// One row of contracted tenders.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = market_award, treat_none_as_default_value = false)]
pub struct Award {
    /// SHA-256 of the row's fields.
    pub row_digest: String,
    /// 0 for the first row of this digest in a file, 1 for the next equal one.
    pub occurrence: i64,
    pub procurement_no: String,
    pub lot_no: String,
    pub year: i64,
    pub title: String,
    pub published_on: NaiveDate,
    pub buyer_name: String,
    pub buyer_number: String,
    pub buyer_sector: Sector,
    /// Eight digits; the name is [`crate::measure::cpv`]'s.
    pub cpv_code: String,
    pub procedure: Option<Procedure>,
    pub agreement: Agreement,
    pub court_reviewed: Option<bool>,
    pub supplier_name: String,
    pub supplier_sector: Option<String>,
    pub supplier_size: Option<SupplierSize>,
    pub supplier_legal_form: Option<String>,
    pub supplier_industry: Option<String>,
    pub supplier_activity: Option<String>,
    /// How many contracted tenders the row stands for.
    pub tender_count: i64,
    pub buyer_key: String,
    /// The supplier's name as it is compared.
    pub supplier_key: String,
}

impl Award {
    /// Whether the name was taken away because it was, or may be, a natural person's.
    pub fn is_person(&self) -> bool {
        self.supplier_name == NATURAL_PERSON
    }
}

/// A procurement together with the import it came by.
#[derive(Debug, Insertable)]
#[diesel(table_name = market_procurement, treat_none_as_default_value = false)]
pub struct NewProcurement {
    pub import_id: ImportId,
    #[diesel(embed)]
    pub row: Procurement,
}

/// An award together with the import it came by.
#[derive(Debug, Insertable)]
#[diesel(table_name = market_award, treat_none_as_default_value = false)]
pub struct NewAward {
    pub import_id: ImportId,
    #[diesel(embed)]
    pub row: Award,
}

/// What the summary of a selection needs of a procurement.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = market_procurement)]
pub struct ProcurementFact {
    pub buyer_key: String,
    pub cpv_code: String,
    pub agreement: Agreement,
    pub green: bool,
    pub social: bool,
    pub reserved: bool,
    pub court_reviewed: Option<bool>,
}

/// What the summary of a selection needs of a row of contracted tenders.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = market_award)]
pub struct SupplierFact {
    pub supplier_name: String,
    pub supplier_key: String,
    pub supplier_size: Option<SupplierSize>,
    pub supplier_legal_form: Option<String>,
    pub buyer_key: String,
    pub tender_count: i64,
}

crate::text_enum! {
    /// The order of the list; the word stands in the address.
    pub enum Sort {
        Newest = "nyast",
        Oldest = "aldst",
        Buyer = "kopare",
        Cpv = "cpv",
    }
}

/// What the list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub words: Vec<String>,
    pub buyer: String,
    pub supplier: String,
    pub cpv: String,
    pub year: Option<i64>,
    pub sector: Option<Sector>,
    pub procedure: Option<Procedure>,
    pub agreement: Option<Agreement>,
    pub reserved: Option<bool>,
    pub social: Option<bool>,
    pub green: Option<bool>,
    pub court_reviewed: Option<bool>,
}
