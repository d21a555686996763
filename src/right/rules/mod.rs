//! Decisions about rights: when one holds, until when, how the person is told of it. What can be chosen by
//! it, and in which order, is in `list`.

mod list;

pub use list::{Traits, bar, free_for, group, own_words, put_in_order, unmet, weigh};

use chrono::{Datelike, NaiveDate};

use super::RightError;
use super::model::{Right, RightState, Sending, ToldBy};
use crate::client::{Client, Reach};
use crate::kernel::time;

/// A number that somebody has decided on, from a day on. A new decision is a new line: what was decided
/// before keeps its number.
struct Dated {
    /// Year, month and day.
    from: (i32, u32, u32),
    value: u16,
    /// Where it is decided; read by who changes it.
    #[expect(dead_code, reason = "the source stands beside its number")]
    source: &'static str,
}

/// Working days that a person has to choose, unless the caseworker says otherwise.
const TO_CHOOSE: &[Dated] = &[Dated {
    from: (2025, 1, 1),
    value: 5,
    source: "Proposal of the founding decision; a municipality sets its own.",
}];

/// Working days to choose, as decided for a day.
pub fn days_to_choose(day: NaiveDate) -> u16 {
    let day = (day.year(), day.month(), day.day());
    let holds = TO_CHOOSE.iter().filter(|one| one.from <= day).max_by_key(|one| one.from);
    holds.or(TO_CHOOSE.first()).map_or(0, |one| one.value)
}

impl RightState {
    /// The whole machine. A used right opens again only when its choice came to nothing. A lapsed
    /// one waits for a decision, and until then the person may still use it: silence costs nobody
    /// the choice (R72). What was withdrawn or decided stays so, and another is opened by a human.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Used, Self::Lapsed, Self::Withdrawn],
            Self::Used => &[Self::Open],
            Self::Lapsed => &[Self::Used, Self::Open, Self::Decided, Self::Withdrawn],
            Self::Withdrawn | Self::Decided => &[],
        }
    }

    /// Moves, if the machine allows it.
    ///
    /// # Errors
    /// Why this right cannot be used: [`RightError::Used`], [`RightError::TooLate`] or
    /// [`RightError::Closed`].
    pub fn go(self, to: Self) -> Result<Self, RightError> {
        if self.next().contains(&to) {
            return Ok(to);
        }
        Err(match self {
            Self::Open | Self::Used => RightError::Used,
            Self::Lapsed => RightError::TooLate,
            Self::Withdrawn => RightError::Closed,
            Self::Decided => RightError::Decided,
        })
    }
}

/// The last day that a new right proposes.
///
/// # Errors
/// At the end of the calendar.
pub fn proposed_last_day(today: NaiveDate) -> Result<NaiveDate, time::CalendarError> {
    time::add_working_days(today, days_to_choose(today))
}

/// The last day of a right that opens again: never sooner than a new right's.
pub fn reopened_last_day(last_day: NaiveDate, today: NaiveDate) -> NaiveDate {
    proposed_last_day(today).map_or(last_day, |proposed| last_day.max(proposed))
}

/// Whether one may choose by this right. The last day ends no right: it can be used until the
/// authority has decided, whether the machine has noted that the day is past or not.
///
/// # Errors
/// Why not: used, withdrawn or decided.
pub const fn may_choose(right: &Right) -> Result<(), RightError> {
    match right.state {
        RightState::Used => Err(RightError::Used),
        RightState::Withdrawn => Err(RightError::Closed),
        RightState::Decided => Err(RightError::Decided),
        RightState::Open | RightState::Lapsed => Ok(()),
    }
}

/// Whether the last day to choose is past, for what is said of it.
pub fn is_late(right: &Right, today: NaiveDate) -> bool {
    right.state == RightState::Lapsed || today > right.last_day
}

/// Whether the person may be told of a right so: nothing is sent to a protected one (R59).
pub const fn may_tell(by: ToldBy, protected: bool) -> bool {
    !protected || matches!(by, ToldBy::InPerson | ToldBy::Phone)
}

/// How every letter about a right goes: by the right's own channel, on paper where that has no address,
/// and to nobody where a human tells the person or the person is protected (R59).
pub fn sending(told_by: ToldBy, client: &Client) -> Sending {
    let wanted = told_by.post();
    match wanted.and_then(|wanted| client.reach(wanted)) {
        None => Sending::Caseworker,
        Some(Reach::Email(_)) => Sending::Email,
        Some(Reach::Sms(_)) => Sending::Sms,
        Some(Reach::Letter) if told_by == ToldBy::Letter => Sending::Letter,
        Some(Reach::Letter) => Sending::PaperInstead,
    }
}

/// The way of telling that is proposed for a new right: the person's own channel, or on paper where it
/// has no address; face to face for a protected person (R59).
pub fn proposed_told_by(client: &Client) -> ToldBy {
    match client.reach(client.own_channel()) {
        None => ToldBy::InPerson,
        Some(Reach::Email(_)) => ToldBy::Email,
        Some(Reach::Sms(_)) => ToldBy::Sms,
        Some(Reach::Letter) => ToldBy::Letter,
    }
}
