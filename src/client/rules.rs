//! Decisions about protected persons.

use std::collections::HashSet;

use chrono::{Days, NaiveDate, NaiveDateTime, Timelike};

use super::ClientError;
use super::model::{ProtectionFacts, ProtectionKind, Reading};
use crate::kernel::digits;
use crate::kernel::text::fold;

/// How long a protection of our own stands before somebody looks again.
const LOCAL_DAYS: Days = Days::new(90);
/// How long before its day handlers are told that a protection is to be looked at again.
pub const REVIEW_AHEAD: Days = Days::new(30);
/// A telephone number is told from other digits by so many of its last ones.
const PHONE_DIGITS: usize = 7;
/// A national number without its century.
const NUMBER_DIGITS: usize = 10;

/// The facts of a protection that nobody has said more of yet.
pub fn unexplained(today: NaiveDate) -> ProtectionFacts {
    ProtectionFacts {
        kind: ProtectionKind::Local,
        since: today,
        decided_by: String::new(),
        review_on: today.checked_add_days(LOCAL_DAYS).unwrap_or(today),
    }
}

/// R59: nobody who is protected is ever without a handler. `left` is how many handlers with an open
/// account there would be.
///
/// # Errors
/// [`ClientError::LastHandler`].
pub const fn keeps_a_handler(left: usize) -> Result<(), ClientError> {
    if left == 0 { Err(ClientError::LastHandler) } else { Ok(()) }
}

/// Why somebody is reminded of a protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reminder {
    /// Its day comes.
    Soon,
    /// Its day is here, or has passed.
    Due,
}

/// Whether handlers are to be reminded on a day that a protection is to be looked at again: from 30
/// days before, unless it began later than that, and from the day itself. That each is told once is the
/// caller's to see to.
pub fn reminder(today: NaiveDate, made_on: NaiveDate, review_on: NaiveDate) -> Option<Reminder> {
    if today >= review_on {
        return Some(Reminder::Due);
    }
    let soon_from = review_on.checked_sub_days(REVIEW_AHEAD)?;
    (made_on <= soon_from && soon_from <= today).then_some(Reminder::Soon)
}

/// What a person is known by in a text that people have written: all words of the name, a number, a
/// telephone number or an e-mail address. A first name alone is nobody's.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonMatcher {
    name: Vec<String>,
    digits: Vec<String>,
    chars: Vec<String>,
}

// No `Debug` that tells what it looks for.
impl std::fmt::Debug for PersonMatcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonMatcher")
    }
}

impl PersonMatcher {
    /// Of a name, of numbers as they are kept, and of how the person is reached.
    pub fn new(name: &str, numbers: &[String], phone: &str, email: &str) -> Self {
        let words = fold(name);
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
        let mut traces = Self {
            name: words.map(str::to_owned).collect(),
            digits: Vec::new(),
            chars: Vec::new(),
        };
        for number in numbers {
            match last(number, NUMBER_DIGITS) {
                Some(end) if digits::are_digits(number) => {
                    traces.digits.push(end);
                }
                _ => traces.chars.push(fold(number)),
            }
        }
        let phone = digits::only(phone);
        traces.digits.extend(last(&phone, PHONE_DIGITS));
        traces.chars.push(fold(email));
        traces.chars.retain(|chars| !chars.is_empty());
        traces
    }

    /// Whether a text tells who the person is. Genitives count; case, accents and the blanks and
    /// hyphens of numbers do not.
    pub fn matches(&self, text: &str) -> bool {
        let folded = fold(text);
        let words: HashSet<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
        let has =
            |word: &String| words.contains(word.as_str()) || words.contains(&*format!("{word}s"));
        let digits: String = folded.chars().filter(|c| !"-+ ()/".contains(*c)).collect();
        (!self.name.is_empty() && self.name.iter().all(has))
            || self.digits.iter().any(|number| digits.contains(number))
            || self.chars.iter().any(|chars| folded.contains(chars))
    }
}

/// The last chars of a text that has so many.
fn last(text: &str, count: usize) -> Option<String> {
    let from = text.len().checked_sub(count)?;
    text.get(from..).map(str::to_owned)
}

/// Readings beside each other by the same, for the same, within the same minute are one line with
/// their number: a page that was sent twice says no more than one sent once. The log keeps each.
pub fn gathered(readings: impl Iterator<Item = Reading>) -> Vec<Reading> {
    let minute = |at: NaiveDateTime| at.with_second(0).and_then(|at| at.with_nanosecond(0));
    let mut lines: Vec<Reading> = Vec::new();
    for reading in readings {
        let same = |line: &&mut Reading| {
            (&line.who, line.role, line.purpose) == (&reading.who, reading.role, reading.purpose)
                && minute(line.at) == minute(reading.at)
        };
        match lines.last_mut().filter(same) {
            Some(line) => line.times += reading.times,
            None => lines.push(reading),
        }
    }
    lines
}
