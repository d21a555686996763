//! From the files of Upphandlingsmyndigheten's statistics to rows of ours.

use std::collections::{HashMap, HashSet};

use super::search_text;
use super::sheet::{Fault, Row, Sheet};
use crate::kernel::{OrganisationNumber, text};
use crate::market::model::{
    Agreement, Award, ContractKind, ImportKind, Procedure, Procurement, Sector, SupplierSize,
};
use crate::measure::Cpv;

// Columns and words of the source, folded: lower case, without rings and dots.
const YEAR: &str = "ar";
const BUYER: &str = "namn for kopare";
const BUYER_NUMBER: &str = "organisationsnummer for kopare";
const SECTOR: &str = "sektor for kopare";
const CPV: &str = "huvudsaklig cpv-kod";
const PROCEDURE: &str = "forfarande";
const AGREEMENT: &str = "typ av avtal";
const COURT: &str = "overprovad";
const NUMBER: &str = "upphandlings-id";
const TITLE: &str = "upphandlingens titel";
const PUBLISHED: &str = "publiceringsdatum";
const SUPPLIER: &str = "namn for leverantor";
const LOT: &str = "anbudsomrades-id";
const TENDERS: &str = "antal kontrakterade anbud*, summa";

const BOTH: &[&str] = &[
    YEAR,
    BUYER,
    BUYER_NUMBER,
    SECTOR,
    CPV,
    PROCEDURE,
    AGREEMENT,
    COURT,
    NUMBER,
    TITLE,
    PUBLISHED,
];
const OF_PROCUREMENTS: &[&str] = &[
    "delsektor for kopare",
    "juridisk form for kopare",
    "sni-avdelning for kopare",
    "upphandlingsslag",
    "rattslig grund",
    "direktivstyrd",
    "dynamiskt inkopssystem",
    "elektronisk auktion",
    "anbudsomraden",
    "samordnad upphandling",
    "miljomassigt hallbar upphandling",
    "socialt hallbar upphandling",
    "innovationsupphandling",
    "reserverad upphandling",
    "reserverat genomforande",
    "annonsdatabas",
];
const OF_AWARDS: &[&str] = &[
    LOT,
    SUPPLIER,
    "sektor for leverantor",
    "foretagsstorlek for leverantor",
    "juridisk form for leverantor",
    "sni-avdelning for leverantor",
    "sni-detaljgrupp for leverantor",
    TENDERS,
];

const SECTORS: &[(&str, Sector)] = &[
    ("kommun", Sector::Municipality),
    ("region", Sector::Region),
    ("stat", Sector::State),
    ("annat", Sector::Other),
];
const KINDS: &[(&str, ContractKind)] = &[
    ("tjanster", ContractKind::Services),
    ("varor", ContractKind::Goods),
    ("byggentreprenader", ContractKind::Works),
];
const PROCEDURES: &[(&str, Procedure)] = &[
    ("oppet forfarande", Procedure::Open),
    ("forenklat forfarande", Procedure::Simplified),
    ("urvalsforfarande", Procedure::Selection),
    ("selektivt forfarande", Procedure::Restricted),
    ("forhandlat forfarande med foregaende annonsering", Procedure::NegotiatedAfterNotice),
    ("forhandlat forfarande utan foregaende annonsering", Procedure::NegotiatedWithoutNotice),
    ("konkurrenspraglad dialog", Procedure::CompetitiveDialogue),
    ("innovationspartnerskap", Procedure::InnovationPartnership),
    ("projekttavling", Procedure::DesignContest),
    ("direktupphandling", Procedure::DirectAward),
];
const AGREEMENTS: &[(&str, Agreement)] =
    &[("kontrakt", Agreement::Contract), ("ramavtal", Agreement::Framework)];
const SIZES: &[(&str, SupplierSize)] = &[
    ("mikroforetag", SupplierSize::Micro),
    ("sma foretag", SupplierSize::Small),
    ("medelstora foretag", SupplierSize::Medium),
    ("stora foretag", SupplierSize::Large),
];

/// Rows read, and remarks: what looks wrong in the source but does not keep a row out.
pub type Taken<T> = (Vec<T>, Vec<Fault>);

/// Which of the two shapes a file has, told by its columns.
pub fn kind_of(bytes: &[u8]) -> Option<ImportKind> {
    let header = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let header = text::fold(&String::from_utf8_lossy(header));
    if !header.contains(NUMBER) {
        None
    } else if header.contains(SUPPLIER) {
        Some(ImportKind::Awards)
    } else {
        Some(ImportKind::Procurements)
    }
}

/// Reads a file of procurements.
///
/// # Errors
/// Every fault of every row; one is enough to keep the whole file out.
pub fn procurements(bytes: &[u8]) -> Result<Taken<Procurement>, Vec<Fault>> {
    let sheet = open(bytes, OF_PROCUREMENTS)?;
    let (mut taken, mut faults, mut remarks) = (Vec::new(), Vec::new(), Vec::new());
    let mut numbers = HashSet::new();
    for mut row in sheet.rows() {
        let procurement = procurement(&mut row);
        if !numbers.insert(procurement.procurement_no.clone()) {
            row.fault(NUMBER, "number_twice_in_file");
        }
        remark(&row, &procurement.buyer_number, &procurement.cpv_code, &mut remarks);
        faults.append(&mut row.faults);
        taken.push(procurement);
    }
    if faults.is_empty() { Ok((taken, remarks)) } else { Err(faults) }
}

/// Reads a file of contracted tenders.
///
/// # Errors
/// Every fault of every row; one is enough to keep the whole file out.
pub fn awards(bytes: &[u8]) -> Result<Taken<Award>, Vec<Fault>> {
    let sheet = open(bytes, OF_AWARDS)?;
    let (mut taken, mut faults, mut remarks) = (Vec::new(), Vec::new(), Vec::new());
    let mut turns: HashMap<String, i64> = HashMap::new();
    for mut row in sheet.rows() {
        let mut award = award(&mut row);
        let turn = turns.entry(award.row_digest.clone()).or_default();
        award.occurrence = *turn;
        *turn += 1;
        remark(&row, &award.buyer_number, &award.cpv_code, &mut remarks);
        faults.append(&mut row.faults);
        taken.push(award);
    }
    if faults.is_empty() { Ok((taken, remarks)) } else { Err(faults) }
}

fn open(bytes: &[u8], own: &[&str]) -> Result<Sheet, Vec<Fault>> {
    let sheet = Sheet::read(bytes)?;
    let mut missing = sheet.missing(BOTH);
    missing.append(&mut sheet.missing(own));
    if missing.is_empty() { Ok(sheet) } else { Err(missing) }
}

/// A buyer's number that is missing, foreign or mistyped, or a code that is not in the list, is a slip in the
/// source: said, and kept.
fn remark(row: &Row<'_>, buyer_number: &str, cpv_code: &str, remarks: &mut Vec<Fault>) {
    if !row.faults.is_empty() {
        return;
    }
    let mut say = |column: &str, code| {
        remarks.push(Fault { row: row.number, column: column.to_owned(), code });
    };
    if buyer_number.is_empty() {
        say(BUYER_NUMBER, "is_empty");
    } else if OrganisationNumber::parse(buyer_number).is_err() {
        say(BUYER_NUMBER, "not_a_swedish_organisation_number");
    }
    if Cpv::parse(cpv_code).is_err() {
        say(CPV, "code_is_not_in_the_list");
    }
}

fn procurement(row: &mut Row<'_>) -> Procurement {
    let (cpv_code, cpv_name) = cpv(row);
    let procurement_no = number(row);
    let title = row.needed(TITLE, 1000);
    let buyer_name = row.needed(BUYER, 300);
    let search = format!("{title} {buyer_name} {cpv_code} {cpv_name} {procurement_no}");
    Procurement {
        year: row.number(YEAR, 1990, 2100),
        published_on: row.day(PUBLISHED),
        buyer_number: row.text(BUYER_NUMBER, 20),
        buyer_sector: row.needed_word(SECTOR, SECTORS, Sector::Other),
        buyer_subsector: row.text("delsektor for kopare", 300),
        buyer_legal_form: row.text("juridisk form for kopare", 300),
        buyer_industry: row.text("sni-avdelning for kopare", 300),
        contract_kind: row.word("upphandlingsslag", KINDS),
        legal_basis: row.text("rattslig grund", 300),
        directive_governed: row.truth("direktivstyrd"),
        procedure: row.word(PROCEDURE, PROCEDURES),
        agreement: row.needed_word(AGREEMENT, AGREEMENTS, Agreement::Contract),
        dynamic_purchasing: row.mark("dynamiskt inkopssystem"),
        electronic_auction: row.mark("elektronisk auktion"),
        has_lots: row.mark("anbudsomraden"),
        joint: row.mark("samordnad upphandling"),
        green: row.mark("miljomassigt hallbar upphandling"),
        social: row.mark("socialt hallbar upphandling"),
        innovation: row.mark("innovationsupphandling"),
        reserved: row.mark("reserverad upphandling"),
        reserved_performance: row.mark("reserverat genomforande"),
        notice_database: row.text("annonsdatabas", 300),
        court_reviewed: row.truth(COURT),
        buyer_key: search_text(&buyer_name),
        buyer_sort: text::sort_key(&buyer_name),
        search_text: search_text(&search),
        procurement_no,
        title,
        buyer_name,
        cpv_code,
    }
}

fn award(row: &mut Row<'_>) -> Award {
    let (cpv_code, _) = cpv(row);
    let buyer_name = row.needed(BUYER, 300);
    let supplier_name = row.needed(SUPPLIER, 300);
    Award {
        row_digest: row.digest(),
        occurrence: 0,
        procurement_no: number(row),
        lot_no: row.text(LOT, 100),
        year: row.number(YEAR, 1990, 2100),
        title: row.needed(TITLE, 1000),
        published_on: row.day(PUBLISHED),
        buyer_number: row.text(BUYER_NUMBER, 20),
        buyer_sector: row.needed_word(SECTOR, SECTORS, Sector::Other),
        procedure: row.word(PROCEDURE, PROCEDURES),
        agreement: row.needed_word(AGREEMENT, AGREEMENTS, Agreement::Contract),
        court_reviewed: row.truth(COURT),
        supplier_sector: row.perhaps("sektor for leverantor", 300),
        supplier_size: row.word("foretagsstorlek for leverantor", SIZES),
        supplier_legal_form: row.perhaps("juridisk form for leverantor", 300),
        supplier_industry: row.perhaps("sni-avdelning for leverantor", 300),
        supplier_activity: row.perhaps("sni-detaljgrupp for leverantor", 300),
        tender_count: row.number(TENDERS, 1, 1_000_000),
        buyer_key: search_text(&buyer_name),
        supplier_key: search_text(&supplier_name),
        buyer_name,
        supplier_name,
        cpv_code,
    }
}

/// "79624000 Name" as code and name.
fn cpv(row: &mut Row<'_>) -> (String, String) {
    let both = row.text(CPV, 300);
    let (code, name) = both.split_once(' ').unwrap_or((both.as_str(), ""));
    if code.len() != 8 || !code.bytes().all(|b| b.is_ascii_digit()) {
        row.fault(CPV, "not_a_cpv_code");
    }
    (code.to_owned(), name.to_owned())
}

/// The source's number stands in addresses, so it may hold letters, digits and hyphens only.
fn number(row: &mut Row<'_>) -> String {
    let number = row.needed(NUMBER, 40);
    if !number.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        row.fault(NUMBER, "not_a_procurement_number");
    }
    number
}
