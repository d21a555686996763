//! What the pages of this room share.

use super::super::model::{Agreement, Procedure, Procurement, Sector, SupplierSize};
use super::super::rules::SupplierCount;
use crate::kernel::Role;
use crate::measure::cpv;
use crate::platform::web::{Access, Cx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where the list stands.
pub(super) const PATH: &str = "/upphandlingsregister";

/// Those who may read: the staff that buys, leads or runs the portal. Nothing in it is secret; it is
/// their tool, and providers have the same facts at the source.
pub(super) const READERS: Access = Access::Only(&[
    Role::Commissioner,
    Role::BusinessLead,
    Role::SteeringGroup,
    Role::UnitManager,
    Role::Admin,
]);

/// The address of a page about one name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NameQuery {
    pub(super) namn: String,
}

/// A procurement as a line of a list.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) number: String,
    pub(super) published_on: NaiveDate,
    pub(super) buyer: String,
    pub(super) buyer_href: String,
    pub(super) cpv: String,
    pub(super) procedure: Option<String>,
    pub(super) agreement: String,
    pub(super) marks: Vec<String>,
}

impl Line {
    pub(super) fn of(cx: &Cx, procurement: &Procurement) -> Self {
        Self {
            href: procurement_href(&procurement.procurement_no),
            title: procurement.title.clone(),
            number: procurement.procurement_no.clone(),
            published_on: procurement.published_on,
            buyer: procurement.buyer_name.clone(),
            buyer_href: name_href("kopare", &procurement.buyer_name),
            cpv: cpv_text(cx, &procurement.cpv_code),
            procedure: procurement.procedure.map(|procedure| procedure_text(cx, procedure)),
            agreement: agreement_text(cx, procurement.agreement),
            marks: marks(cx, procurement),
        }
    }
}

/// A supplier as a line of a list.
#[derive(Debug, Serialize)]
pub(super) struct SupplierLine {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) size: Option<String>,
    pub(super) legal_form: Option<String>,
    pub(super) contracts: String,
    pub(super) buyers: String,
}

impl SupplierLine {
    pub(super) fn of(cx: &Cx, supplier: &SupplierCount) -> Self {
        Self {
            name: supplier.name.clone(),
            href: name_href("leverantor", &supplier.name),
            size: supplier.size.map(|size| size_text(cx, size)),
            legal_form: supplier.legal_form.clone(),
            contracts: count_text(cx, supplier.contracts),
            buyers: count_text(cx, supplier.buyers),
        }
    }
}

/// A fact with its name, for the component `list.summary`.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    pub(super) key: String,
    pub(super) value: String,
}

impl Fact {
    pub(super) fn new(cx: &Cx, key: &str, value: impl Into<String>) -> Self {
        Self { key: cx.text(key, &[]), value: value.into() }
    }
}

/// A figure with what it counts.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    pub(super) number: String,
    pub(super) text: String,
}

impl Figure {
    pub(super) fn new(cx: &Cx, number: i64, key: &str) -> Self {
        Self { number: count_text(cx, number), text: cx.text(key, &[]) }
    }
}

/// A way back, for the component `nav.breadcrumbs`.
#[derive(Debug, Serialize)]
pub(super) struct Crumb {
    pub(super) text: String,
    pub(super) href: &'static str,
}

pub(super) fn crumbs(cx: &Cx) -> Vec<Crumb> {
    vec![Crumb { text: cx.text("market-title", &[]), href: PATH }]
}

pub(super) fn procurement_href(number: &str) -> String {
    format!("{PATH}/{number}")
}

/// The address of the page about a buyer or a supplier.
pub(super) fn name_href(page: &str, name: &str) -> String {
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("namn", name).finish();
    format!("{PATH}/{page}?{query}")
}

/// "85312510 Yrkesrehabilitering", in the page's language.
pub(super) fn cpv_text(cx: &Cx, code: &str) -> String {
    match cpv::name(code, cx.lang) {
        Some(name) => format!("{code} {name}"),
        None => code.to_owned(),
    }
}

pub(super) fn procedure_text(cx: &Cx, procedure: Procedure) -> String {
    cx.text(&key("market-procedure", procedure.word()), &[])
}

pub(super) fn agreement_text(cx: &Cx, agreement: Agreement) -> String {
    cx.text(&key("market-agreement", agreement.word()), &[])
}

pub(super) fn sector_text(cx: &Cx, sector: Sector) -> String {
    cx.text(&key("market-sector", sector.word()), &[])
}

pub(super) fn size_text(cx: &Cx, size: SupplierSize) -> String {
    cx.text(&key("market-size", size.word()), &[])
}

pub(super) fn key(kind: &str, word: &str) -> String {
    format!("{kind}-{}", word.replace('_', "-"))
}

/// "Yes", "no", or nothing where the source says nothing.
pub(super) fn truth_text(cx: &Cx, truth: Option<bool>) -> String {
    match truth {
        Some(true) => cx.text("market-yes", &[]),
        Some(false) => cx.text("market-no", &[]),
        None => String::new(),
    }
}

/// What the source marks a procurement as, in words.
pub(super) fn marks(cx: &Cx, procurement: &Procurement) -> Vec<String> {
    [
        (procurement.reserved, "market-mark-reserved"),
        (procurement.social, "market-mark-social"),
        (procurement.green, "market-mark-green"),
        (procurement.innovation, "market-mark-innovation"),
        (procurement.court_reviewed == Some(true), "market-mark-court"),
    ]
    .into_iter()
    .filter(|(is, _)| *is)
    .map(|(_, key)| cx.text(key, &[]))
    .collect()
}

/// A count with its thousands apart, as the language writes them.
pub(super) fn count_text(cx: &Cx, count: i64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(&cx.text("market-thousands", &[]));
        }
        text.push(digit);
    }
    text
}
