//! Proofs: the machine, and when somebody is reminded that an end is near.

use chrono::{NaiveDate, TimeDelta};

use crate::provider::model::ProofState;

/// How many days before the last day a reminder goes, once each.
pub const AHEAD: &[i64] = &[60, 30, 7];
/// What the letter of the lapse itself is noted as.
pub const LAPSE: i64 = 0;

impl ProofState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Waiting => &[Self::Accepted, Self::Refused, Self::Withdrawn],
            Self::Accepted => &[Self::Replaced, Self::Lapsed],
            Self::Lapsed => &[Self::Replaced],
            Self::Refused | Self::Withdrawn | Self::Replaced => &[],
        }
    }

    /// The state it goes to, if the machine lets it.
    pub fn go(self, to: Self) -> Option<Self> {
        self.next().contains(&to).then_some(to)
    }
}

/// Whether an end is near enough for the desk to say so.
pub fn is_soon(valid_to: NaiveDate, today: NaiveDate) -> bool {
    let first = AHEAD.iter().max().copied().unwrap_or_default();
    (valid_to - today).num_days() <= first
}

/// The reminder that goes today: the nearest distance that has been reached, unless it or a nearer
/// one has gone, or it was reached before the proof was accepted (`since`).
///
/// However many distances were passed while nothing ran, one letter goes.
pub fn reminder_due(
    valid_to: NaiveDate,
    today: NaiveDate,
    since: NaiveDate,
    gone: &[i64],
) -> Option<i64> {
    let left = (valid_to - today).num_days();
    let nearest = AHEAD.iter().copied().filter(|days| left <= *days).min()?;
    let reached = valid_to - TimeDelta::days(nearest);
    let unsaid = gone.iter().all(|days| *days > nearest);
    (left >= 0 && reached >= since && unsaid).then_some(nearest)
}
