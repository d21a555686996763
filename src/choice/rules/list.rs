//! The list that lies before the person, as it is kept with the choice.

use chrono::{NaiveDateTime, TimeDelta};

use crate::choice::ChoiceError;
use crate::choice::model::{Asked, Shown, ShownEntry};
use crate::placement::Placement;
use crate::right::{self, Alternative, Answers, Group, Needs, Right};

/// The version of the rules that make the list; kept with each choice. 2: a needed
/// language has a group of its own, and the three questions group the rest. 3: the person's own words
/// are looked for as the catalogue searches, and words that say nothing are left out.
pub const LIST_VERSION: i64 = 3;
/// The longest a list may lie open before it must be shown anew.
pub const LIST_HOLDS: TimeDelta = TimeDelta::hours(24);

/// What the list looked like, for the record (R15). What grouped it is always kept; the answers
/// themselves only if the person let them be.
pub fn shown(
    right: &Right,
    replaced: Option<&Placement>,
    answers: &Answers,
    alternatives: &[Alternative],
    now: NaiveDateTime,
) -> Shown {
    let entry = |one: &Alternative| ShownEntry {
        offer: one.offer.to_string(),
        site: one.site.to_string(),
        revision: one.revision,
        group: right::group(one),
    };
    Shown {
        right: right.reference.to_string(),
        instead_of: replaced.map(|old| old.receipt.to_string()),
        at: now,
        version: LIST_VERSION,
        grouped_by: grouped_by(&Needs::of(right, answers)),
        answers: if answers.keep { words_of(answers) } else { Vec::new() },
        entries: alternatives.iter().map(entry).collect(),
        language: None,
        texts: None,
    }
}

fn grouped_by(needs: &Needs) -> Vec<Asked> {
    let asked = [
        (Asked::Language, !needs.languages.is_empty()),
        (Asked::Area, needs.area.is_some()),
        (Asked::Access, !needs.access.is_empty()),
        (Asked::When, !needs.when.is_empty()),
        (Asked::Wants, !right::own_words(&needs.wants).is_empty()),
    ];
    asked.into_iter().filter(|(_, asked)| *asked).map(|(what, _)| what).collect()
}

/// The answers as words, each with what it answers.
fn words_of(answers: &Answers) -> Vec<String> {
    let languages = answers.languages.iter().map(|one| format!("language {one}"));
    let works = answers.works.iter().map(|one| format!("access {one}"));
    let when = answers.when.iter().map(|one| format!("when {one}"));
    let wants = (!answers.wants.is_empty()).then(|| format!("wants {}", answers.wants));
    languages.chain(works).chain(when).chain(wants).collect()
}

/// Whether a list may still be chosen from, and which of its lines the place is.
///
/// # Errors
/// [`ChoiceError::Stale`] if it is another right's, another version's, made for another change or
/// too old, [`ChoiceError::NotShown`] if the place was not there to choose.
pub fn line_of<'a>(
    shown: &'a Shown,
    right: &Right,
    replaced: Option<&Placement>,
    site: &str,
    now: NaiveDateTime,
) -> Result<&'a ShownEntry, ChoiceError> {
    let age = now - shown.at;
    let holds = shown.right == right.reference.as_str()
        && shown.instead_of.as_deref() == replaced.map(|old| old.receipt.as_str())
        && shown.version == LIST_VERSION
        && (TimeDelta::zero()..LIST_HOLDS).contains(&age);
    if !holds {
        return Err(ChoiceError::Stale);
    }
    let lines = &shown.entries;
    lines
        .iter()
        .find(|entry| entry.site == site && entry.group != Group::Barred)
        .ok_or(ChoiceError::NotShown)
}
