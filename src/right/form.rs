//! What is typed when a right is opened.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{LegalBasis, NewRight, ToldBy};
use super::rules;
use crate::kernel::{FieldErrors, digits};
use crate::measure::{Accessibility, Area, Language, MeasureKind};

/// A right to be opened.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RightForm {
    pub measure_kind: String,
    pub percent: String,
    pub legal_basis: String,
    pub area: String,
    pub needs_languages: Vec<String>,
    pub needs_access: Vec<String>,
    pub planned_from: String,
    pub planned_to: String,
    pub told_by: String,
    pub last_day: String,
    /// "yes" when there is nothing to choose among and the caseworker opens all the same.
    pub anyway: String,
    /// "preview" or "open".
    pub action: String,
}

impl RightForm {
    /// A new form with the last day that the rules propose, and a way to tell the person.
    pub fn proposed(last_day: NaiveDate, told_by: ToldBy) -> Self {
        Self {
            percent: "100".to_owned(),
            last_day: last_day.to_string(),
            told_by: told_by.word().to_owned(),
            ..Self::default()
        }
    }

    /// # Errors
    /// Every field that does not fit, at once.
    pub fn parse(&self, today: NaiveDate, protected: bool) -> Result<NewRight, FieldErrors> {
        let mut errors = FieldErrors::default();
        let kind = errors
            .take("measure_kind", MeasureKind::from_word(&self.measure_kind).ok_or("required"));
        let hundredths = errors.take("percent", read_percent(&self.percent));
        let basis =
            errors.take("legal_basis", LegalBasis::from_word(&self.legal_basis).ok_or("required"));
        let area = errors.take("area", optional(&self.area, Area::from_word));
        let languages =
            errors.take("needs_languages", all(&self.needs_languages, Language::from_word));
        let access = errors.take("needs_access", all(&self.needs_access, Accessibility::from_word));
        let planned_from = errors.take("planned_from", optional_day(&self.planned_from));
        let planned_to = errors.take("planned_to", optional_day(&self.planned_to));
        let told_by = errors.take("told_by", ToldBy::from_word(&self.told_by).ok_or("required"));
        if told_by.is_some_and(|by| !rules::may_tell(by, protected)) {
            errors.add("told_by", "right_told_protected");
        }
        if let (Some(Some(from)), Some(Some(to))) = (planned_from, planned_to)
            && to < from
        {
            errors.add("planned_to", "right_period");
        }
        let last_day = errors.take("last_day", read_last_day(&self.last_day, today));
        let new = (|| {
            Some(NewRight {
                measure_kind: kind?,
                legal_basis: basis?,
                hundredths: hundredths?,
                area: area?,
                needs_languages: languages?,
                needs_access: access?,
                planned_from: planned_from?,
                planned_to: planned_to?,
                told_by: told_by?,
                last_day: last_day?,
            })
        })();
        errors.into_result(new)
    }
}

/// A share of full time: 1 to 100 percent. The page proposes quarters; another share may be planned.
fn read_percent(typed: &str) -> Result<i64, &'static str> {
    let percent = digits::whole(typed).ok_or("required")?;
    if (1..=100).contains(&percent) { Ok(percent) } else { Err("right_percent") }
}

fn read_last_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    let day = digits::day(typed).ok_or("right_day")?;
    let furthest = today.checked_add_days(chrono::Days::new(365)).unwrap_or(today);
    if (today..=furthest).contains(&day) { Ok(day) } else { Err("right_last_day") }
}

fn optional<T>(word: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, &'static str> {
    if word.is_empty() { Ok(None) } else { read(word).map(Some).ok_or("required") }
}

fn optional_day(typed: &str) -> Result<Option<NaiveDate>, &'static str> {
    if typed.trim().is_empty() { Ok(None) } else { digits::day(typed).map(Some).ok_or("right_day") }
}

fn all<T>(words: &[String], read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, &'static str> {
    words.iter().map(|word| read(word).ok_or("not_in_list")).collect()
}
