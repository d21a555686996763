//! Raw forms, read into what the operations take.

mod change;
mod publish;
mod system;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::ChoiceSystem;
use crate::kernel::{FieldErrors, digits, text};

pub use change::AskForm;
pub use publish::PublishForm;
pub use system::SystemForm;

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

/// Where the national advertisement stands (R5), as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AdvertisementForm {
    pub url: String,
    pub number: String,
}

impl AdvertisementForm {
    pub fn of(system: &ChoiceSystem) -> Self {
        Self {
            url: system.advertisement_url.clone().unwrap_or_default(),
            number: system.advertisement_id.clone().unwrap_or_default(),
        }
    }

    /// Address and id, both; or neither, when the advertisement was withdrawn.
    pub fn parse(&self) -> Result<Option<(String, String)>, FieldErrors> {
        if self.url.trim().is_empty() && self.number.trim().is_empty() {
            return Ok(None);
        }
        let mut errors = FieldErrors::default();
        let number = read(&mut errors, "number", &self.number, LINE, text::one_line);
        let url = read(&mut errors, "url", &self.url, 500, text::one_line);
        let is_web = |text: &String| {
            url::Url::parse(text).is_ok_and(|url| ["http", "https"].contains(&url.scheme()))
        };
        if url.as_ref().is_some_and(|text| !is_web(text)) {
            errors.add("url", "website");
        }
        errors.into_result(url.zip(number).map(Some))
    }
}
