//! Decisions about protected persons.

use chrono::{Days, NaiveDate, NaiveDateTime, Timelike};

use super::ClientError;
use super::model::{ProtectionFacts, ProtectionKind, Reading};

/// How long a protection of our own stands before somebody looks again.
const LOCAL_DAYS: Days = Days::new(90);

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
