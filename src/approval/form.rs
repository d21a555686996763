//! Raw forms, read into what the operations take.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::model::{NewSupport, SupportKind, Verdict};
use crate::kernel::{FieldErrors, OrganisationNumber, digits, text, time};
use crate::terms::SHORT_TEXT;

const LINE: usize = 120;

/// A text field, read; a fault is noted with the limit that was passed.
fn read(
    errors: &mut FieldErrors,
    name: &str,
    value: &str,
    max: usize,
    reader: impl Fn(&str, usize) -> Result<String, &'static str>,
) -> Option<String> {
    match reader(value, max) {
        Ok(value) => Some(value),
        Err(code) => {
            errors.add_with(name, code, &[("limit", &max.to_string())]);
            None
        }
    }
}

fn day(errors: &mut FieldErrors, name: &str, value: &str) -> Option<NaiveDate> {
    if value.trim().is_empty() {
        errors.add(name, "required");
        return None;
    }
    let day = digits::day(value);
    if day.is_none() {
        errors.add(name, "date");
    }
    day
}

/// What the examiner finds about a requirement, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct VerdictForm {
    pub verdict: String,
    pub reason: String,
    /// When the verdict that the page showed was made; empty where there was none.
    pub seen: String,
}

impl VerdictForm {
    pub fn parse(&self) -> Result<(Verdict, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let verdict = Verdict::from_word(&self.verdict);
        if verdict.is_none() {
            errors.add("verdict", "not_in_list");
        }
        let needed = verdict.is_some_and(|verdict| verdict != Verdict::Met);
        let reason = match text::optional_paragraphs(&self.reason, SHORT_TEXT) {
            Ok(None) if needed => {
                errors.add("reason", "reason");
                None
            }
            Ok(reason) => Some(reason.unwrap_or_default()),
            Err(code) => {
                errors.add_with("reason", code, &[("limit", &SHORT_TEXT.to_string())]);
                None
            }
        };
        errors.into_result(verdict.zip(reason))
    }
}

/// What the examiner finds about an exclusion ground, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GroundForm {
    pub excludes: String,
    pub evidence: String,
    /// When the assessment that the page showed was made; empty where there was none.
    pub seen: String,
}

impl GroundForm {
    pub fn parse(&self) -> Result<(bool, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let excludes = match self.excludes.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => {
                errors.add("excludes", "not_in_list");
                None
            }
        };
        let evidence = read(&mut errors, "evidence", &self.evidence, SHORT_TEXT, text::paragraphs);
        errors.into_result(excludes.zip(evidence))
    }
}

/// A request for completion, as typed: what to do, and until when.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CompletionForm {
    pub message: String,
    pub day: String,
    pub hour: String,
}

impl CompletionForm {
    pub fn parse(&self, now: NaiveDateTime) -> Result<(String, NaiveDateTime), FieldErrors> {
        use chrono::Timelike;
        let mut errors = FieldErrors::default();
        let message = read(&mut errors, "message", &self.message, SHORT_TEXT, text::paragraphs);
        let day = day(&mut errors, "day", &self.day);
        let hour =
            NaiveTime::parse_from_str(&digits::unspaced(&self.hour).replace('.', ":"), "%H:%M")
                .ok();
        if hour.is_none() {
            errors.add("hour", "time");
        }
        let until = day
            .zip(hour)
            .and_then(|(day, at)| time::utc_of_stockholm(day, at.hour(), at.minute()).ok());
        if until.is_some_and(|until| until <= now) {
            errors.add("day", "date_passed");
        }
        errors.into_result(message.zip(until))
    }
}

/// An organisation to apply together with, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PartnerForm {
    pub org_number: String,
}

impl PartnerForm {
    pub fn parse(&self) -> Result<OrganisationNumber, FieldErrors> {
        let mut errors = FieldErrors::default();
        let number = errors.take("org_number", OrganisationNumber::parse(&self.org_number));
        errors.into_result(number)
    }
}

/// Somebody to lean on, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SupportForm {
    pub kind: String,
    pub name: String,
    pub org_number: String,
    pub part: String,
    pub proof: String,
}

impl SupportForm {
    /// A sole trader is named without a number, since it would be the owner's own (R57).
    pub fn parse(&self) -> Result<NewSupport, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors.take_chosen("kind", &self.kind, SupportKind::from_word);
        let name = errors.line("name", &self.name, LINE);
        let org_number = match self.org_number.trim() {
            "" => Some(String::new()),
            typed => {
                let number = OrganisationNumber::parse(typed);
                errors.take("org_number", number).map(|number| number.to_string())
            }
        };
        let part = errors.paragraphs("part", &self.part, SHORT_TEXT);
        let proof = if kind == Some(SupportKind::Capacity) {
            errors.paragraphs("proof", &self.proof, SHORT_TEXT)
        } else {
            Some(String::new())
        };
        let all = kind.zip(name).zip(org_number).zip(part).zip(proof);
        errors.into_result(all.map(|((((kind, name), org_number), part), proof)| NewSupport {
            kind,
            name,
            org_number,
            part,
            proof,
        }))
    }
}

/// A slip of the pen in a letter, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CorrectForm {
    pub wrong: String,
    pub correct: String,
    /// "send" after the letter was shown.
    #[serde(rename = "do")]
    pub wish: String,
}

impl CorrectForm {
    pub fn parse(&self) -> Result<(String, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let wrong = errors.line("wrong", &self.wrong, SHORT_TEXT);
        let correct = errors.line("correct", &self.correct, SHORT_TEXT);
        errors.into_result(wrong.zip(correct))
    }
}

/// Which decisions the list for the board shows, as the address says it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PeriodForm {
    pub fran: String,
    pub till: String,
    /// The reference of an account.
    pub beslutad_av: String,
    /// An outcome.
    pub utfall: String,
}

impl PeriodForm {
    /// From the first day of last month until today, where nothing is said.
    pub fn period(&self, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), FieldErrors> {
        use chrono::{Datelike, Months};
        let mut errors = FieldErrors::default();
        let usual = today.with_day(1).and_then(|first| first.checked_sub_months(Months::new(1)));
        let from = match self.fran.trim() {
            "" => usual,
            typed => day(&mut errors, "fran", typed),
        };
        let to = match self.till.trim() {
            "" => Some(today),
            typed => day(&mut errors, "till", typed),
        };
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            errors.add("till", "period_turned");
        }
        errors.into_result(from.zip(to))
    }
}
