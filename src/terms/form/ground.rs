//! Entries of the register of exclusion grounds, as typed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{SHORT_TEXT, TITLE};
use crate::kernel::{FieldErrors, digits};
use crate::terms::model::{ExclusionGround, GroundWish};

fn day(errors: &mut FieldErrors, name: &str, typed: &str, least: NaiveDate) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        errors.add(name, "required");
        return None;
    }
    match digits::day(typed) {
        None => errors.add(name, "date"),
        Some(day) if day < least => errors.add(name, "day_has_been"),
        Some(day) => return Some(day),
    }
    None
}

fn sure(errors: &mut FieldErrors, ticked: &str) {
    if ticked != "yes" {
        errors.add("sure", "tick_to_go_on");
    }
}

/// A ground to be entered. `replaces` is `<code> <first day>` of the one it takes the place of.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GroundForm {
    pub replaces: String,
    pub act: String,
    pub section: String,
    pub text: String,
    pub source: String,
    pub valid_from: String,
    pub sure: String,
}

/// How a form names a ground of the register.
pub fn key_of(ground: &ExclusionGround) -> String {
    format!("{} {}", ground.code, ground.valid_from)
}

impl GroundForm {
    /// `open` are the grounds that have no last day yet.
    pub fn parse(
        &self,
        open: &[ExclusionGround],
        today: NaiveDate,
    ) -> Result<GroundWish, FieldErrors> {
        let mut errors = FieldErrors::default();
        let replaced = open.iter().find(|ground| key_of(ground) == self.replaces);
        if replaced.is_none() && !self.replaces.is_empty() {
            errors.add("replaces", "not_in_list");
        }
        let act = errors.line("act", &self.act, TITLE);
        let section = errors.line("section", &self.section, TITLE);
        let text = errors.paragraphs("text", &self.text, SHORT_TEXT);
        let source = errors.line("source", &self.source, TITLE);
        let from = day(&mut errors, "valid_from", &self.valid_from, today);
        // The one that is replaced ends the day before, and that day may not have been.
        let turned =
            |from: NaiveDate| replaced.is_some_and(|old| from <= today || from <= old.valid_from);
        if from.is_some_and(turned) {
            errors.add("valid_from", "day_has_been");
        }
        sure(&mut errors, &self.sure);
        let wish = act.zip(section).zip(text).zip(source).zip(from);
        let wish = wish.map(|((((act, section), text), source), valid_from)| GroundWish {
            act,
            section,
            text,
            source,
            valid_from,
            replaces: replaced.map(|old| old.id),
        });
        errors.into_result(wish)
    }
}

/// The end of a ground, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EndForm {
    pub last: String,
    pub source: String,
    pub sure: String,
}

impl EndForm {
    pub fn parse(
        &self,
        ground: &ExclusionGround,
        today: NaiveDate,
    ) -> Result<(NaiveDate, String), FieldErrors> {
        let mut errors = FieldErrors::default();
        let last = day(&mut errors, "last", &self.last, today.max(ground.valid_from));
        let source = errors.line("source", &self.source, TITLE);
        sure(&mut errors, &self.sure);
        errors.into_result(last.zip(source))
    }
}
