//! Days: when somebody is reminded, how long a measure against a provider holds, and which days a
//! decision may name.

use chrono::{Months, NaiveDate};

use crate::contract::{DeviationState, Outcome};
use crate::kernel::time;
use crate::nonchoice::NonchoiceError;

/// What is laid down from a day on.
struct Laid {
    /// As "2026-01-01".
    from: &'static str,
    /// How many working days before the last day somebody is reminded.
    remind_days: u16,
    /// The same for who gets it on paper: it is printed, posted and carried first.
    remind_days_on_paper: u16,
    /// How many months a measure against a provider holds.
    warning_months: u32,
}

/// The newest last.
const LAID: &[Laid] =
    &[Laid { from: "2020-01-01", remind_days: 2, remind_days_on_paper: 5, warning_months: 6 }];

fn laid(day: NaiveDate) -> Option<&'static Laid> {
    let day = day.to_string();
    LAID.iter().rev().find(|laid| laid.from <= day.as_str())
}

/// Whether it is time to remind: not on the day that the right was opened, and so many working days
/// before the last day or later. On paper sooner.
pub fn is_due(opened_on: NaiveDate, last_day: NaiveDate, on_paper: bool, today: NaiveDate) -> bool {
    let Some(laid) = laid(today) else { return false };
    let days = if on_paper { laid.remind_days_on_paper } else { laid.remind_days };
    let reaches = time::add_working_days(today, days);
    opened_on < today && today <= last_day && reaches.is_ok_and(|day| last_day <= day)
}

/// Whether a deviation keeps a provider out of what the rule chooses among: a correction that is
/// demanded and not made, or a measure decided within the last months.
pub fn warns(
    state: DeviationState,
    outcome: Option<Outcome>,
    decided_on: Option<NaiveDate>,
    today: NaiveDate,
) -> bool {
    let recent = || {
        let until = decided_on
            .zip(laid(today))
            .and_then(|(day, laid)| day.checked_add_months(Months::new(laid.warning_months)));
        until.is_some_and(|until| today < until)
    };
    match (state, outcome) {
        (DeviationState::Withdrawn, _) | (_, None | Some(Outcome::NoAction)) => false,
        (DeviationState::ToCorrect, Some(_)) => true,
        (_, Some(Outcome::Correction)) => false,
        (_, Some(Outcome::Warning | Outcome::Pause | Outcome::Notice)) => recent(),
    }
}

/// Whether the person may be given until a day to choose again: a day to come, and not further away
/// than a new right's may be.
///
/// # Errors
/// [`NonchoiceError::Day`].
pub fn may_reopen_until(last_day: NaiveDate, today: NaiveDate) -> Result<(), NonchoiceError> {
    let furthest = today.checked_add_days(chrono::Days::new(365)).unwrap_or(today);
    if today < last_day && last_day <= furthest { Ok(()) } else { Err(NonchoiceError::Day) }
}

/// Whether the own unit can have taken somebody in on a day: since the decision, and not later than
/// today.
///
/// # Errors
/// [`NonchoiceError::Day`].
pub fn may_begin(
    day: NaiveDate,
    decided_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), NonchoiceError> {
    if decided_on <= day && day <= today { Ok(()) } else { Err(NonchoiceError::Day) }
}
