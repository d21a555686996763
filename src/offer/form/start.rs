//! When people are taken in, as typed: a way, and its days where it has any.

use chrono::{Days, NaiveDate};

use crate::kernel::{FieldErrors, digits};
use crate::offer::model::Intake;
use crate::offer::rules::{self, FURTHEST_START, MOST_STARTS};

/// How many empty fields for days stand on a page that has none yet, and how many a press adds.
const MORE: usize = 3;

/// The ways that a provider can say; that it has not said is none of them.
pub const WAYS: [Intake; 3] = [Intake::Rolling, Intake::Dated, Intake::Agreed];

/// The fields for days as a page first shows them: the days still to come, and at least three.
pub fn fields(starts: &[NaiveDate], today: NaiveDate) -> Vec<String> {
    let coming: Vec<String> =
        rules::coming(starts, today).iter().map(ToString::to_string).collect();
    let most = coming.len().max(MORE);
    padded(coming, most)
}

/// What was typed with fields for three more days, as far as there may be more.
pub fn with_more(typed: &[String]) -> Vec<String> {
    padded(typed.to_vec(), typed.len() + MORE)
}

fn padded(mut fields: Vec<String>, to: usize) -> Vec<String> {
    fields.resize(to.min(MOST_STARTS), String::new());
    fields
}

/// The name of a field for a day, which is its id on the page: the first has that of all.
fn field(place: usize) -> String {
    if place == 0 { "starts".to_owned() } else { format!("starts-{}", place + 1) }
}

/// Reads the way that people are taken in.
pub fn way(errors: &mut FieldErrors, typed: &str) -> Option<Intake> {
    let told = |word: &str| Intake::from_word(word).filter(|way| WAYS.contains(way));
    errors.take_chosen("intake", typed, told)
}

/// Reads the days of start, in order: each one a day to come within two years, said once. A fault
/// stands at the field where it was typed.
pub fn days(errors: &mut FieldErrors, typed: &[String], today: NaiveDate) -> Vec<NaiveDate> {
    let last = today.checked_add_days(Days::new(FURTHEST_START)).unwrap_or(NaiveDate::MAX);
    let mut days: Vec<NaiveDate> = Vec::new();
    let mut faulty = false;
    for (place, raw) in typed.iter().enumerate() {
        if raw.trim().is_empty() {
            continue;
        }
        let fault = match digits::day(raw) {
            None => Some("date"),
            Some(day) if day < today => Some("past_day"),
            Some(day) if day > last => Some("offer_start_far"),
            Some(day) if days.contains(&day) => Some("offer_start_twice"),
            Some(day) => {
                days.push(day);
                None
            }
        };
        if let Some(code) = fault {
            errors.add(&field(place), code);
            faulty = true;
        }
    }
    if days.is_empty() && !faulty {
        errors.add("starts", "offer_start_missing");
    }
    if days.len() > MOST_STARTS {
        errors.add_with("starts", "offer_starts_many", &[("most", &MOST_STARTS.to_string())]);
    }
    days.sort_unstable();
    days
}
