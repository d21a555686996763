//! Until when a decision can be tried, and what a correcting letter may be about.

use chrono::NaiveDate;

use super::DecisionError;
use crate::kernel::time::{self, Period};

/// The last day to appeal or to seek rättelse (R44): three weeks from the day on which the decision was
/// told (FL 44 §, LOV 10 kap., counted by lagen 1930:173).
///
/// # Errors
/// [`DecisionError::TooFar`] past the calendar's end.
pub fn last_day(told_on: NaiveDate) -> Result<NaiveDate, DecisionError> {
    time::last_day(told_on, Period::Weeks(3)).map_err(|_| DecisionError::TooFar)
}

/// A correcting letter is about words that the letters say, and puts others in their place.
pub fn corrects(letters: &[&str], wrong: &str, correct: &str) -> Result<(), DecisionError> {
    let (wrong, correct) = (wrong.trim(), correct.trim());
    let said = !wrong.is_empty() && letters.iter().any(|letter| letter.contains(wrong));
    if said && !correct.is_empty() && wrong != correct {
        Ok(())
    } else {
        Err(DecisionError::NotInLetter)
    }
}
