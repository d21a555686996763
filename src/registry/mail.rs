//! What the documents of every room are made of: texts, headings, days and words, in Swedish
//! (språklagen 10 §).

use chrono::{NaiveDate, NaiveDateTime};

use crate::kernel::Lang;
use crate::platform::view::{day_text, moment_text};
use crate::platform::words::official;

/// A text of an official document.
pub fn say(key: &str, values: &[(&str, &str)]) -> String {
    official().text(Lang::Sv, key, values)
}

/// A heading of a document; the pages that show documents know it by its mark ([`super::blocks`]).
pub fn heading(key: &str) -> String {
    format!("# {}", say(key, &[]))
}

/// A day as documents write it.
pub fn day(day: NaiveDate) -> String {
    day_text(official(), Lang::Sv, day)
}

/// A moment as documents write it.
pub fn moment(at: NaiveDateTime) -> String {
    moment_text(official(), Lang::Sv, at)
}

/// A word of a closed list by its name: `contract-state-notice-given` of `notice_given`.
pub fn word(list: &str, word: &str) -> String {
    say(&format!("{list}-{}", word.replace('_', "-")), &[])
}
