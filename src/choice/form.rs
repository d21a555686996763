//! What is typed when a right is opened and when a choice is made.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{Channel, Chooser, ChosenBy, LegalBasis, NewRight, YesGiven};
use crate::kernel::{FieldErrors, Reference, text};
use crate::measure::{Area, Language, MeasureKind};

const MANDATE: usize = 300;

/// A right to be opened.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RightForm {
    pub measure_kind: String,
    pub percent: String,
    pub legal_basis: String,
    pub area: String,
    pub needs_language: String,
    pub last_day: String,
    /// "yes" when there is nothing to choose among and the caseworker opens all the same.
    pub anyway: String,
    /// "preview" or "open".
    pub action: String,
}

impl RightForm {
    /// A new form with the last day that the rules propose.
    pub fn proposed(last_day: NaiveDate) -> Self {
        Self { percent: "100".to_owned(), last_day: last_day.to_string(), ..Self::default() }
    }

    pub fn parse(&self, today: NaiveDate) -> Result<NewRight, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors
            .take("measure_kind", MeasureKind::from_word(&self.measure_kind).ok_or("required"));
        let hundredths = errors.take("percent", read_percent(&self.percent));
        let basis =
            errors.take("legal_basis", LegalBasis::from_word(&self.legal_basis).ok_or("required"));
        let area = errors.take("area", optional(&self.area, Area::from_word));
        let language =
            errors.take("needs_language", optional(&self.needs_language, Language::from_word));
        let last_day = errors.take("last_day", read_last_day(&self.last_day, today));
        let new = (|| {
            Some(NewRight {
                measure_kind: kind?,
                legal_basis: basis?,
                hundredths: hundredths?,
                area: area?,
                needs_language: language?,
                last_day: last_day?,
            })
        })();
        errors.into_result(new)
    }
}

/// 25, 50, 75 or 100 percent of full time.
fn read_percent(typed: &str) -> Result<i64, &'static str> {
    let percent: i64 = typed.trim().parse().map_err(|_| "required")?;
    if (1..=100).contains(&percent) { Ok(percent) } else { Err("choice_percent") }
}

fn read_last_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    let day: NaiveDate = typed.trim().parse().map_err(|_| "choice_day")?;
    let furthest = today.checked_add_days(chrono::Days::new(365)).unwrap_or(today);
    if (today..=furthest).contains(&day) { Ok(day) } else { Err("choice_last_day") }
}

/// Somebody who can choose.
fn chosen_by(word: &str) -> Option<ChosenBy> {
    ChosenBy::from_word(word).filter(|by| ChosenBy::PEOPLE.contains(by))
}

fn optional<T>(word: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, &'static str> {
    if word.is_empty() { Ok(None) } else { read(word).map(Some).ok_or("required") }
}

/// A choice as the check page sends it. The last five fields are there when staff help.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WishForm {
    pub site: String,
    /// The list as it was shown, and the house's seal on it.
    pub shown: String,
    pub seal: String,
    pub chosen_by: String,
    pub channel: String,
    pub mandate: String,
    pub yes_given: String,
    pub interpreter: String,
}

impl WishForm {
    /// The place that was chosen.
    pub fn site(&self) -> Option<Reference> {
        Reference::parse(&self.site)
    }

    /// Who chose, when staff record it: all that R15 and R77 ask for.
    ///
    /// # Errors
    /// Every field that is missing.
    pub fn chooser(&self) -> Result<Chooser, FieldErrors> {
        let mut errors = FieldErrors::default();
        let chosen_by = errors.take("chosen_by", chosen_by(&self.chosen_by).ok_or("required"));
        let channel = Channel::from_word(&self.channel)
            .filter(|channel| matches!(channel, Channel::InPerson | Channel::Phone));
        let channel = errors.take("channel", channel.ok_or("required"));
        let mandate = match text::one_line(&self.mandate, MANDATE) {
            Ok(mandate) => Some(mandate),
            Err(code) => {
                errors.add_with("mandate", code, &[("limit", &MANDATE.to_string())]);
                None
            }
        };
        let yes_given =
            errors.take("yes_given", YesGiven::from_word(&self.yes_given).ok_or("required"));
        let interpreter =
            errors.take("interpreter", optional(&self.interpreter, Language::from_word));
        let chooser = (|| {
            Some(Chooser {
                chosen_by: chosen_by?,
                channel: channel?,
                mandate: Some(mandate?),
                yes_given: Some(yes_given?),
                interpreter: interpreter?,
            })
        })();
        errors.into_result(chooser)
    }
}
