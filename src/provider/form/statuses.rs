//! Forms about statuses. Their fields go by the criteria, so they are read as they come.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::kernel::FieldErrors;
use crate::kernel::text::paragraphs;
use crate::provider::model::{Assessment, Claim, Finding, StatusKind};

use super::{TEXT, last_day, yes_or_no};

/// How many years ahead a status may hold.
const YEARS: i32 = 5;

/// A form's texts by name.
type Raw = BTreeMap<String, String>;

fn of<'a>(raw: &'a Raw, name: &str) -> &'a str {
    raw.get(name).map_or("", String::as_str)
}

/// Reads a claim: one text a criterion, in a field of the criterion's word.
pub fn read_claim(raw: &Raw, status: StatusKind) -> Result<Claim, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut criteria = Vec::new();
    for &criterion in status.criteria() {
        let read = paragraphs(of(raw, criterion.word()), TEXT);
        if let Some(shown) = errors.take_text(criterion.word(), TEXT, read) {
            criteria.push((criterion, shown));
        }
    }
    errors.into_result(Some(Claim { status, criteria }))
}

/// Reads an assessment: for each criterion whether it is met (`met-<word>`) and why
/// (`why-<word>`), then the decision, which has to follow from them.
pub fn read_assessment(
    raw: &Raw,
    status: StatusKind,
    today: NaiveDate,
) -> Result<Assessment, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut findings = Vec::new();
    for &criterion in status.criteria() {
        let (met, why) = (format!("met-{criterion}"), format!("why-{criterion}"));
        let found = yes_or_no(&mut errors, &met, of(raw, &met));
        let reason = errors.take_text(&why, TEXT, paragraphs(of(raw, &why), TEXT));
        if let Some((met, reason)) = found.zip(reason) {
            findings.push(Finding { criterion, met, reason });
        }
    }
    let accept = errors.take_chosen("verdict", of(raw, "verdict"), |word| match word {
        "accept" => Some(true),
        "refuse" => Some(false),
        _ => None,
    });
    let each = findings.len() == status.criteria().len();
    let all_met = findings.iter().all(|finding| finding.met);
    match accept {
        Some(true) if each && !all_met => errors.add("verdict", "criteria_not_met"),
        Some(false) if each && all_met => errors.add("verdict", "criteria_all_met"),
        _ => {}
    }
    let mut valid_to = None;
    if accept == Some(true) {
        valid_to = last_day(&mut errors, of(raw, "valid_to"), today, YEARS);
    }
    let reason = errors.take_text("reason", TEXT, paragraphs(of(raw, "reason"), TEXT));
    let both = accept.zip(reason);
    let value = both.map(|(accept, reason)| Assessment { accept, reason, valid_to, findings });
    errors.into_result(value)
}
