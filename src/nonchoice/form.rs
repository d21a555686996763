//! What is typed when somebody decides, and when a policy is made.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{NonchoiceReason, What, Wish};
use crate::kernel::{FieldErrors, Reference, digits};
use crate::system::{DefaultAlternative, NewPolicy, Opinion};
use crate::terms::SHORT_TEXT;

/// The longest single line.
const LINE: usize = 200;

fn day(errors: &mut FieldErrors, name: &str, typed: &str) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        errors.add(name, "required");
        return None;
    }
    let day = digits::day(typed);
    if day.is_none() {
        errors.add(name, "date");
    }
    day
}

/// A decision, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    /// "follow", "reopen" or `not_placed`.
    pub what: String,
    pub reason: String,
    pub last_day: String,
    pub note: String,
    /// "yes" on the page where it is checked.
    pub sure: String,
}

impl DecisionForm {
    /// Reads what somebody wants who saw a proposal with this mark.
    ///
    /// # Errors
    /// All faults at once.
    pub fn parse(&self, seen: &str, today: NaiveDate) -> Result<Wish, FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.optional_paragraphs("note", &self.note, SHORT_TEXT);
        let what = match self.what.as_str() {
            "follow" => Some(What::Follow),
            "not_placed" => self.reason(&mut errors).map(What::NotPlace),
            "reopen" => {
                let reason = self.reason(&mut errors);
                let last_day = day(&mut errors, "last_day", &self.last_day);
                let last_day = last_day.filter(|day| {
                    let fits = super::rules::may_reopen_until(*day, today).is_ok();
                    if !fits {
                        errors.add("last_day", "nonchoice_last_day");
                    }
                    fits
                });
                reason.zip(last_day).map(|(reason, last_day)| What::Reopen(reason, last_day))
            }
            _ => {
                errors.add("what", "required");
                None
            }
        };
        let wish = what.zip(note).map(|(what, note)| Wish {
            what,
            note: note.unwrap_or_default(),
            seen: seen.to_owned(),
        });
        errors.into_result(wish)
    }

    fn reason(&self, errors: &mut FieldErrors) -> Option<NonchoiceReason> {
        errors.take("reason", NonchoiceReason::from_word(&self.reason).ok_or("required"))
    }
}

/// The day on which the own unit took somebody in, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StartForm {
    pub day: String,
}

impl StartForm {
    pub fn parse(&self, decided_on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, FieldErrors> {
        let mut errors = FieldErrors::default();
        let found = day(&mut errors, "day", &self.day);
        if found.is_some_and(|day| super::rules::may_begin(day, decided_on, today).is_err()) {
            errors.add("day", "nonchoice_day");
        }
        errors.into_result(found)
    }
}

/// A policy, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PolicyForm {
    pub method: String,
    pub valid_from: String,
    pub ground: String,
    pub decision_registry_no: String,
    pub unit: String,
    /// The reference of a contract.
    pub supplier: String,
    pub opinion_by: String,
    pub opinion_on: String,
    pub opinion_registry_no: String,
    pub opinion_summary: String,
    /// "yes" on the page where it is checked.
    pub sure: String,
}

impl PolicyForm {
    /// In-house is what those who do not choose get, unless another is chosen (R14).
    pub fn blank(from: NaiveDate, unit: String) -> Self {
        Self {
            method: DefaultAlternative::InHouse.word().to_owned(),
            valid_from: from.to_string(),
            unit,
            ..Self::default()
        }
    }

    /// `contracts` are those that may be named; `newest` is the first day of the policy before.
    pub fn parse(
        &self,
        contracts: &[Reference],
        newest: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<NewPolicy, FieldErrors> {
        let mut errors = FieldErrors::default();
        let method =
            errors.take("method", DefaultAlternative::from_word(&self.method).ok_or("not_in_list"));
        let valid_from = day(&mut errors, "valid_from", &self.valid_from);
        if valid_from.is_some_and(|day| day <= today || newest.is_some_and(|first| day <= first)) {
            errors.add("valid_from", "nonchoice_policy_day");
        }
        let ground = errors.paragraphs("ground", &self.ground, SHORT_TEXT);
        let number = errors.line("decision_registry_no", &self.decision_registry_no, LINE);
        let unit = match method {
            Some(DefaultAlternative::InHouse) => errors.line("unit", &self.unit, LINE).map(Some),
            _ => Some(None),
        };
        let supplier = self.contract(method, contracts);
        if method == Some(DefaultAlternative::ProcuredSupplier) && supplier.is_none() {
            errors.add("supplier", "required");
        }
        let opinion = match method {
            Some(
                DefaultAlternative::Nearest
                | DefaultAlternative::Turn
                | DefaultAlternative::PublishedDraw,
            ) => self.opinion(&mut errors).map(Some),
            _ => Some(None),
        };
        let new = (|| {
            Some(NewPolicy {
                method: method?,
                valid_from: valid_from?,
                ground: ground?,
                decision_registry_no: number?,
                unit: unit?,
                supplier,
                opinion: opinion?,
            })
        })();
        errors.into_result(new)
    }

    /// The contract that the method names, if it is one of those that may be named.
    fn contract(
        &self,
        method: Option<DefaultAlternative>,
        contracts: &[Reference],
    ) -> Option<Reference> {
        let names = matches!(
            method,
            Some(DefaultAlternative::ProcuredSupplier | DefaultAlternative::InHouse)
        );
        Reference::parse(&self.supplier).filter(|one| names && contracts.contains(one))
    }

    fn opinion(&self, errors: &mut FieldErrors) -> Option<Opinion> {
        let by = errors.line("opinion_by", &self.opinion_by, LINE);
        let on = day(errors, "opinion_on", &self.opinion_on);
        let number = errors.line("opinion_registry_no", &self.opinion_registry_no, LINE);
        let summary = errors.paragraphs("opinion_summary", &self.opinion_summary, SHORT_TEXT);
        Some(Opinion { by: by?, on: on?, registry_no: number?, summary: summary? })
    }
}
