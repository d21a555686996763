//! Where a placement may go, and which choice goes with it.
//!
//! | Placement | Choice |
//! | --- | --- |
//! | proposed, offered to client, waitlisted | none yet |
//! | reserved | made |
//! | accepted, start confirmed, ongoing, paused | confirmed |
//! | declined | declined |
//! | cancelled | withdrawn |
//! | ended, no show | ended |

use chrono::NaiveDate;

use super::PlacementError;
use super::model::{Placement, PlacementState};
use crate::choice::ChoiceState;

/// How far ahead a start may be promised.
const FURTHEST: chrono::Days = chrono::Days::new(180);

impl PlacementState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Proposed | Self::OfferedToClient => {
                &[Self::Reserved, Self::Waitlisted, Self::Cancelled]
            }
            Self::Waitlisted => &[Self::OfferedToClient, Self::Cancelled],
            Self::Reserved => &[Self::Accepted, Self::Declined, Self::Cancelled],
            Self::Accepted => &[Self::StartConfirmed, Self::NoShow, Self::Ended],
            Self::StartConfirmed => &[Self::Ongoing, Self::NoShow, Self::Ended],
            Self::Ongoing => &[Self::Paused, Self::Ended],
            Self::Paused => &[Self::Ongoing, Self::Ended],
            Self::Ended | Self::Declined | Self::NoShow | Self::Cancelled => &[],
        }
    }

    /// Moves, if the machine allows it.
    ///
    /// # Errors
    /// [`PlacementError::NotFrom`].
    pub fn go(self, to: Self) -> Result<Self, PlacementError> {
        if self.next().contains(&to) { Ok(to) } else { Err(PlacementError::NotFrom(self)) }
    }

    /// The state of the choice that a placement in this state hangs on; none before there is one.
    pub const fn choice(self) -> Option<ChoiceState> {
        match self {
            Self::Proposed | Self::OfferedToClient | Self::Waitlisted => None,
            Self::Reserved => Some(ChoiceState::Made),
            Self::Accepted | Self::StartConfirmed | Self::Ongoing | Self::Paused => {
                Some(ChoiceState::Confirmed)
            }
            Self::Declined => Some(ChoiceState::Declined),
            Self::Cancelled => Some(ChoiceState::Withdrawn),
            Self::Ended | Self::NoShow => Some(ChoiceState::Ended),
        }
    }

    /// Whether the provider may still know of the person: from the referral to the end (R66).
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Reserved | Self::Accepted | Self::StartConfirmed | Self::Ongoing | Self::Paused
        )
    }
}

/// Whether a first day may be promised.
///
/// # Errors
/// [`PlacementError::Day`] for a day that is past or very far away.
pub fn may_plan(day: NaiveDate, today: NaiveDate) -> Result<(), PlacementError> {
    let furthest = today.checked_add_days(FURTHEST).unwrap_or(today);
    if (today..=furthest).contains(&day) { Ok(()) } else { Err(PlacementError::Day) }
}

/// Whether the person can have begun on a day: since the choice, and not later than today.
///
/// # Errors
/// [`PlacementError::Day`].
pub fn may_have_begun(
    day: NaiveDate,
    chosen_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), PlacementError> {
    if chosen_on <= day && day <= today { Ok(()) } else { Err(PlacementError::Day) }
}

/// Whether the placement can have ended on a day: not before it began, and not later than today.
///
/// # Errors
/// [`PlacementError::Day`].
pub fn may_have_ended(
    placement: &Placement,
    day: NaiveDate,
    chosen_on: NaiveDate,
    today: NaiveDate,
) -> Result<(), PlacementError> {
    may_have_begun(day, placement.starts_on.unwrap_or(chosen_on), today)
}
