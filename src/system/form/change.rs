//! A question to contracted providers about a new version of a system's terms, as typed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day;
use crate::contract::{self, LEAST_DAYS_TO_CONSENT, Silence};
use crate::kernel::FieldErrors;

/// A question about changed terms, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AskForm {
    pub answer_by: String,
    pub silence: String,
    pub sure: String,
}

impl AskForm {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Every fault, field by field.
    pub fn parse(&self, today: NaiveDate) -> Result<(Silence, NaiveDate), FieldErrors> {
        let mut errors = FieldErrors::default();
        let earliest = contract::earliest_answer(today);
        let day = day(&mut errors, "answer_by", &self.answer_by);
        if day.is_some_and(|day| day < earliest) {
            errors.add_with(
                "answer_by",
                "days_too_few",
                &[("n", &LEAST_DAYS_TO_CONSENT.to_string())],
            );
        }
        let silence = Silence::from_word(&self.silence);
        if silence.is_none() {
            errors.add("silence", "not_in_list");
        }
        if self.sure != "yes" {
            errors.add("sure", "tick_to_go_on");
        }
        errors.into_result(silence.zip(day))
    }
}
