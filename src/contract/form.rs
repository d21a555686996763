//! Raw forms, read into what the operations take.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{
    DeviationDecision, DeviationOrigin, DeviationState, IntervalKind, NewDeviation, Outcome,
};
use crate::kernel::{FieldErrors, digits, text};
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
    if typed.trim().is_empty() {
        return None;
    }
    let day = digits::day(typed);
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

/// A deviation, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DeviationForm {
    pub origin: String,
    pub happened: String,
    pub term: String,
    pub asked: String,
    pub answer_by: String,
}

impl DeviationForm {
    pub fn parse(&self, today: NaiveDate) -> Result<NewDeviation, FieldErrors> {
        let mut errors = FieldErrors::default();
        let origin = DeviationOrigin::from_word(&self.origin);
        if origin.is_none() {
            errors.add("origin", "not_in_list");
        }
        let happened = errors.paragraphs("happened", &self.happened, SHORT_TEXT);
        let term = errors.paragraphs("term", &self.term, SHORT_TEXT);
        let asked = errors.paragraphs("asked", &self.asked, SHORT_TEXT);
        let answer_by = day_to_come(&mut errors, "answer_by", &self.answer_by, today);
        let wish = (|| {
            Some(NewDeviation {
                origin: origin?,
                happened: happened?,
                term: term?,
                asked: asked?,
                answer_by: answer_by?,
            })
        })();
        errors.into_result(wish)
    }
}

/// A day that must be filled in and is not past.
fn day_to_come(
    errors: &mut FieldErrors,
    name: &str,
    typed: &str,
    first: NaiveDate,
) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        errors.add(name, "required");
    }
    let day = optional_day(errors, name, typed)?;
    if day < first {
        errors.add(name, "date_passed");
    }
    Some(day)
}

/// A provider's reply to a deviation, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    pub reply: String,
    pub plan: String,
}

impl ReplyForm {
    pub fn parse(&self) -> Result<(String, Option<String>), FieldErrors> {
        let mut errors = FieldErrors::default();
        let reply = errors.paragraphs("reply", &self.reply, SHORT_TEXT);
        let plan = errors.optional_paragraphs("plan", &self.plan, SHORT_TEXT);
        errors.into_result(reply.zip(plan))
    }
}

/// A decision about a deviation, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    pub outcome: String,
    pub correct_by: String,
    pub reasons: String,
    pub sure: String,
}

impl DecisionForm {
    /// Reads the decision of somebody who saw the deviation in a state.
    ///
    /// # Errors
    /// All faults at once.
    pub fn parse(&self, seen: &str, today: NaiveDate) -> Result<DeviationDecision, FieldErrors> {
        let mut errors = FieldErrors::default();
        let outcome = Outcome::from_word(&self.outcome);
        if outcome.is_none() {
            errors.add("outcome", "not_in_list");
        }
        let correct_by = if outcome == Some(Outcome::Correction) {
            day_to_come(&mut errors, "correct_by", &self.correct_by, today)
        } else {
            None
        };
        let reasons = errors.paragraphs("reasons", &self.reasons, SHORT_TEXT);
        if self.sure != "yes" {
            errors.add("sure", "tick_to_go_on");
        }
        // What no page of the portal sends is no state: then nothing was seen.
        let seen = DeviationState::from_word(seen).unwrap_or(DeviationState::Withdrawn);
        let wish = outcome.zip(reasons);
        errors.into_result(wish.map(|(outcome, reasons)| DeviationDecision {
            seen,
            outcome,
            reasons,
            correct_by,
        }))
    }
}

/// A note that goes with a step.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    pub note: String,
}

impl NoteForm {
    pub fn parse(&self) -> Result<String, FieldErrors> {
        let mut errors = FieldErrors::default();
        let note = errors.paragraphs("note", &self.note, SHORT_TEXT);
        errors.into_result(note)
    }
}

/// An answer about changed terms, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    pub sha256: String,
    pub answer: String,
    pub note: String,
    pub sure: String,
}

impl AnswerForm {
    pub fn parse(&self) -> Result<(bool, Option<String>), FieldErrors> {
        let mut errors = FieldErrors::default();
        let yes = match self.answer.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => {
                errors.add("answer", "not_in_list");
                None
            }
        };
        let note = errors.optional_paragraphs("note", &self.note, SHORT_TEXT);
        if self.sure != "yes" {
            errors.add("sure", "tick_to_go_on");
        }
        errors.into_result(yes.zip(note))
    }
}
