//! What contracted providers are asked when a version is published, as typed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day;
use crate::kernel::FieldErrors;
use crate::terms::{self, Asking, LEAST_DAYS_TO_ACCEPT, OnSilence};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    pub accept_by: String,
    pub on_silence: String,
    pub sure: String,
    /// `send` from the page that shows the day and what silence means.
    pub step: String,
}

impl PublishForm {
    /// What contracted providers are asked, where there are any.
    pub fn asking(&self, today: NaiveDate) -> Result<Asking, FieldErrors> {
        let mut errors = FieldErrors::default();
        let by = day(&mut errors, "accept_by", &self.accept_by);
        if by.is_some_and(|by| by < terms::earliest_accept_by(today)) {
            let least = LEAST_DAYS_TO_ACCEPT.to_string();
            errors.add_with("accept_by", "too_soon_to_accept", &[("days", &least)]);
        }
        let silence = OnSilence::from_word(&self.on_silence);
        if silence.is_none() {
            errors.add("on_silence", "not_in_list");
        }
        let asking = by.zip(silence);
        errors.into_result(asking.map(|(accept_by, on_silence)| Asking { accept_by, on_silence }))
    }
}
