//! What a letter's code is, how long it works, how many wrong ones it bears.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::LetterError;
use super::model::LetterState;
use crate::kernel::{digits, time};
use crate::right::{Right, RightState};

/// Letters and digits that are not mistaken for one another on paper.
pub const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Ten of thirty: 49 bits.
pub const SIGNS: usize = 10;
/// Where the code is broken when it is written.
const GROUPS: [usize; 2] = [4, 7];
pub const DIGITS: &[u8; 10] = b"0123456789";
/// How many digits a second code has.
pub const SECOND_DIGITS: usize = 6;
/// After so many wrong second codes in a row the letter's code is locked.
pub const MOST_TRIES: i64 = 5;
/// How long a code by SMS holds.
pub const SMS_LIFE: TimeDelta = TimeDelta::minutes(10);
/// How long a code handed over at a desk holds.
pub const DESK_LIFE: TimeDelta = TimeDelta::minutes(30);
/// The least time between two messages to the same person.
pub const SMS_PAUSE: TimeDelta = TimeDelta::minutes(1);
/// The most messages with codes to one person in an hour.
pub const MOST_SMS: i64 = 6;
/// The window of the wrong codes of a network; it is not made longer by more of them.
pub const NETWORK_WINDOW: TimeDelta = TimeDelta::minutes(15);
/// The most wrong codes from one network in a window: En väg in's own computers are one. Right ones do
/// not count.
pub const MOST_FROM_NETWORK: i64 = 30;
/// How many days after the newest thing that happened a right that was used or decided about can be
/// seen by the code: so that the decision, the provider's answer and the start can be read.
const DAYS_TO_READ: u64 = 30;

impl LetterState {
    /// The whole machine. What is locked, replaced or expired stays so: a human makes a new one.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Issued | Self::Used => &[Self::Used, Self::Locked, Self::Replaced, Self::Expired],
            Self::Locked => &[Self::Replaced],
            Self::Replaced | Self::Expired => &[],
        }
    }

    /// Moves, if the machine allows it.
    ///
    /// # Errors
    /// [`LetterError::NotFrom`].
    pub fn go(self, to: Self) -> Result<Self, LetterError> {
        if self.next().contains(&to) { Ok(to) } else { Err(LetterError::NotFrom(self)) }
    }

    /// Whether somebody can come in by the code.
    pub const fn works(self) -> bool {
        matches!(self, Self::Issued | Self::Used)
    }
}

/// A code as it is written: "7K3M-9Q2-DXF".
pub fn spelled(code: &str) -> String {
    let mut written = String::new();
    for (at, sign) in code.chars().enumerate() {
        if GROUPS.contains(&at) {
            written.push('-');
        }
        written.push(sign);
    }
    written
}

/// Reads a code as people type it: small letters, blanks and hyphens are forgiven. What is no code
/// is kept as it is, and found nowhere.
pub fn typed(text: &str) -> String {
    digits::plain(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(40)
        .collect::<String>()
        .to_uppercase()
}

/// How long a letter's code can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// As long as the person may choose: until they have chosen, or the authority has decided.
    UntilSettled,
    /// To and with a day.
    Until(NaiveDate),
    /// There is nothing to come in to.
    Over,
}

/// How long a code for this right, made on a day, can be used. By letter as by an account one may
/// choose until the authority has decided (R72): a last day that has passed ends nothing. What is
/// settled can be read for a while after its newest event, or after the code was made if that was
/// later.
pub fn life(right: &Right, made_on: Option<NaiveDate>) -> Life {
    match right.state {
        RightState::Open | RightState::Lapsed => Life::UntilSettled,
        RightState::Used | RightState::Decided => {
            let newest = [right.event_on, made_on].into_iter().flatten().max();
            let newest = newest.map_or(right.last_day, |day| day.max(right.last_day));
            newest.checked_add_days(chrono::Days::new(DAYS_TO_READ)).map_or(Life::Over, Life::Until)
        }
        RightState::Withdrawn => Life::Over,
    }
}

/// Whether a code for this right, made on a day, works today.
pub fn holds(right: &Right, made_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    match life(right, made_on) {
        Life::UntilSettled => true,
        Life::Until(last) => today <= last,
        Life::Over => false,
    }
}

/// Whether a letter with a new code may be written: while there is something to come in to, and as
/// long as the person has the place (`placed`), since they may change it whenever they want.
pub fn may_write_again(right: &Right, placed: bool, today: NaiveDate) -> bool {
    holds(right, None, today) || (placed && right.state == RightState::Used)
}

/// Wrong once more: the tries so far, and how many are left.
pub fn after_wrong(tries: i64) -> (i64, i64) {
    let tries = (tries + 1).min(MOST_TRIES);
    (tries, MOST_TRIES - tries)
}

/// Whether "posted" can be taken back: on the same Swedish day.
pub fn may_unpost(posted_at: NaiveDateTime, now: NaiveDateTime) -> bool {
    time::stockholm_day(posted_at) == time::stockholm_day(now)
}
