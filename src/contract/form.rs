//! Raw forms, read into what the deeds take.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::IntervalKind;
use crate::kernel::{FieldErrors, text};
use crate::terms::SHORT_TEXT;

fn reason(errors: &mut FieldErrors, typed: &str) -> Option<String> {
    match text::paragraphs(typed, SHORT_TEXT) {
        Ok(reason) => Some(reason),
        Err("required") => {
            errors.add("reason", "reason");
            None
        }
        Err(code) => {
            errors.add_with("reason", code, &[("limit", &SHORT_TEXT.to_string())]);
            None
        }
    }
}

/// A day that may be left open.
fn optional_day(errors: &mut FieldErrors, name: &str, typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let day = typed.parse().ok();
    if day.is_none() {
        errors.add(name, "date");
    }
    day
}

/// A pause of a contract, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PauseForm {
    pub kind: String,
    pub from: String,
    pub to: String,
    pub reason: String,
}

/// A pause as it is wished for.
pub type Pause = (IntervalKind, (NaiveDate, Option<NaiveDate>), String);

impl PauseForm {
    pub fn parse(&self) -> Result<Pause, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = IntervalKind::from_word(&self.kind);
        if kind.is_none() {
            errors.add("kind", "not_in_list");
        }
        if self.from.trim().is_empty() {
            errors.add("from", "required");
        }
        let from = optional_day(&mut errors, "from", &self.from);
        let to = optional_day(&mut errors, "to", &self.to);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            errors.add("to", "days_turned");
        }
        let reason = reason(&mut errors, &self.reason);
        let wish = kind.zip(from).zip(reason);
        errors.into_result(wish.map(|((kind, from), reason)| (kind, (from, to), reason)))
    }
}

/// How a contract is to end, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CloseForm {
    /// "notice", "rescind" or "lapse".
    pub how: String,
    pub last_day: String,
    pub reason: String,
    pub sure: String,
}

/// How a contract is to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    Notice(NaiveDate),
    Rescind,
    Lapse,
}

impl CloseForm {
    pub fn parse(&self, today: NaiveDate) -> Result<(Closing, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let how = match self.how.as_str() {
            "notice" => {
                if self.last_day.trim().is_empty() {
                    errors.add("last_day", "required");
                }
                let last = optional_day(&mut errors, "last_day", &self.last_day);
                if last.is_some_and(|last| last < today) {
                    errors.add("last_day", "date_passed");
                }
                last.map(Closing::Notice)
            }
            "rescind" => Some(Closing::Rescind),
            "lapse" => Some(Closing::Lapse),
            _ => {
                errors.add("how", "not_in_list");
                None
            }
        };
        let reason = reason(&mut errors, &self.reason);
        if self.sure != "yes" {
            errors.add("sure", "tick_to_go_on");
        }
        errors.into_result(how.zip(reason))
    }
}
