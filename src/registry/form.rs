//! The search of the register, as typed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::model::{DiaryQuery, Reach};
use super::rules;
use crate::kernel::{FieldErrors, digits, text};

/// The longest line that is searched for.
const LONGEST: usize = 100;
/// More words than this narrow nothing.
const MOST_WORDS: usize = 8;

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// A registry number.
    pub number: String,
    /// Words, for staff.
    pub words: String,
    /// First and last day.
    pub from: String,
    pub to: String,
    #[serde(skip_serializing)]
    pub sida: String,
}

impl Filter {
    /// What is looked for. Words count only for somebody with a `reach`, and keep to it: that a
    /// word is found tells what a matter holds.
    pub(super) fn parse(&self, reach: Option<Reach>) -> Result<DiaryQuery, FieldErrors> {
        let mut errors = FieldErrors::default();
        let number = errors.optional_line("number", &self.number, 40).flatten();
        let words = errors.optional_line("words", &self.words, LONGEST).flatten();
        let from = day(&mut errors, "from", &self.from);
        let to = day(&mut errors, "to", &self.to);
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            errors.add("to", "days_turned");
        }
        let folded = words.filter(|_| reach.is_some()).map(|words| text::fold(&words));
        let words: Vec<String> = folded
            .iter()
            .flat_map(|words| words.split_whitespace())
            .take(MOST_WORDS)
            .map(str::to_owned)
            .collect();
        errors.into_result(Some(DiaryQuery {
            number: number.map(|typed| rules::registry_no(&typed)),
            reach: reach.filter(|_| !words.is_empty()),
            words,
            from: from.and_then(rules::begins),
            until: to.and_then(|day| day.succ_opt()).and_then(rules::begins),
        }))
    }

    /// The search as a query, without the page.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let fields = [
            ("number", &self.number),
            ("words", &self.words),
            ("from", &self.from),
            ("to", &self.to),
        ];
        for (name, value) in fields.into_iter().filter(|(_, value)| !value.trim().is_empty()) {
            query.append_pair(name, value.trim());
        }
        query.finish()
    }
}

fn day(errors: &mut FieldErrors, name: &str, typed: &str) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        return None;
    }
    errors.take(name, digits::day(typed).ok_or("day"))
}
