//! Forms of the room: raw texts in, typed wishes or all faults out.

mod members;
mod proofs;
mod register;
mod statuses;

pub use members::{AcceptForm, AnswerForm, InviteForm, RoleForm};
pub use proofs::{CheckForm, ProofForm};
pub use register::{Begun, ContactForm, ForeignForm, JoinForm, NameForm, NumberForm, Step, number};
pub use statuses::{read_assessment, read_claim};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::kernel::text::{one_line, optional_line, optional_paragraphs};
use crate::kernel::{Email, FieldErrors, digits, phone};

use super::model::Details;

const NAME: usize = 120;
const PERSON: usize = 80;
const PHONE: usize = 30;
const WEBSITE: usize = 200;
const TEXT: usize = 2_000;

fn email(errors: &mut FieldErrors, raw: &str) -> Option<Email> {
    if raw.trim().is_empty() {
        errors.add("email", "required");
        return None;
    }
    errors.take("email", Email::parse(raw))
}

fn read_phone(errors: &mut FieldErrors, raw: &str) -> Option<String> {
    let line = errors.take_text("phone", PHONE, one_line(raw, PHONE))?;
    errors.take("phone", phone(&line).ok_or("phone"))
}

/// An address of the web, or nothing; the scheme may be left out.
fn website(errors: &mut FieldErrors, raw: &str) -> Option<String> {
    let Some(line) = errors.take_text("website", WEBSITE, optional_line(raw, WEBSITE))? else {
        return Some(String::new());
    };
    let full = if line.contains("://") { line } else { format!("https://{line}") };
    let sound = url::Url::parse(&full).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.domain().is_some_and(|domain| domain.contains('.'))
    });
    if sound && full.chars().count() <= WEBSITE {
        return Some(full);
    }
    errors.add("website", "website");
    None
}

/// The answer to a question with yes and no.
fn yes_or_no(errors: &mut FieldErrors, field: &str, raw: &str) -> Option<bool> {
    errors.take_chosen(field, raw, |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })
}

/// The last day of something, today or later and within `years`.
fn last_day(
    errors: &mut FieldErrors,
    raw: &str,
    today: NaiveDate,
    years: i32,
) -> Option<NaiveDate> {
    use chrono::Datelike;
    match digits::day(raw) {
        Some(day) if day < today => errors.add("valid_to", "date_passed"),
        Some(day) if day.year() > today.year() + years => errors.add("valid_to", "date_far"),
        Some(day) => return Some(day),
        None if raw.trim().is_empty() => errors.add("valid_to", "required"),
        None => errors.add("valid_to", "date"),
    }
    None
}

/// The form by which members change their organisation.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DetailsForm {
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub about: String,
}

impl DetailsForm {
    pub fn parse(&self) -> Result<Details, FieldErrors> {
        let mut errors = FieldErrors::default();
        let name = errors.take_text("contact_name", PERSON, one_line(&self.contact_name, PERSON));
        let email = email(&mut errors, &self.email);
        let phone = read_phone(&mut errors, &self.phone);
        let website = website(&mut errors, &self.website);
        let about = errors.take_text("about", TEXT, optional_paragraphs(&self.about, TEXT));
        let value = match (name, email, phone, website, about) {
            (Some(contact_name), Some(email), Some(phone), Some(website), Some(about)) => {
                let about = about.unwrap_or_default();
                Some(Details { contact_name, email, phone, website, about })
            }
            _ => None,
        };
        errors.into_result(value)
    }
}
