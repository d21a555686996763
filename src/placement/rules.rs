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
//!
//! Who changes provider has two placements under one right: the new one from reserved to accepted
//! while the old one goes on, and then, until the day before the first day, both. The new one that
//! comes to nothing changes nothing.

use chrono::{Days, NaiveDate};

use super::PlacementError;
use super::model::{Leaving, Placement, PlacementState};
use crate::choice::{self, ChoiceState, change_days};
use crate::kernel::time::{self, stockholm_day};

/// How far ahead a start may be promised.
const FURTHEST: Days = Days::new(180);

/// What holds, from a day on, for a new choice because the provider leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewChoice {
    pub from: NaiveDate,
    /// How many working days the person has at most.
    pub to_choose: u16,
    /// How many days before the contract's last the choice must be made, so that the new provider
    /// can answer and the person can begin.
    pub before_end: Days,
    /// How many days before the contract's last the caseworker is reminded of who has not been told.
    pub remind: Days,
}

/// The newest first.
const NEW_CHOICE: &[NewChoice] = &[NewChoice {
    from: NaiveDate::MIN,
    to_choose: 15,
    before_end: Days::new(14),
    remind: Days::new(45),
}];

/// What holds on a day.
pub fn new_choice(day: NaiveDate) -> NewChoice {
    let held = NEW_CHOICE.iter().find(|one| one.from <= day);
    held.copied().unwrap_or(NewChoice {
        from: day,
        to_choose: choice::days_to_choose(day),
        before_end: Days::new(0),
        remind: Days::new(0),
    })
}

/// The last day to choose anew for somebody who is told today that the provider leaves: early enough
/// to begin elsewhere before the contract's last day, and never after that day. Who is told too late
/// for both has the days there are; when the contract is over already, the days that anybody has.
///
/// # Errors
/// At the end of the calendar.
pub fn choose_anew_by(
    today: NaiveDate,
    contract_last_day: NaiveDate,
) -> Result<NaiveDate, time::CalendarError> {
    if contract_last_day < today {
        return choice::proposed_last_day(today);
    }
    let held = new_choice(today);
    let at_most = time::add_working_days(today, held.to_choose)?;
    let in_time = contract_last_day.checked_sub_days(held.before_end).unwrap_or(today);
    // The least that anybody has, unless the contract's last day comes first.
    let least = choice::proposed_last_day(today)?.min(contract_last_day);
    Ok(at_most.min(in_time).max(least))
}

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
/// [`PlacementError::Day`] for a day that is past, very far away, or after the contract's last.
pub fn may_plan(
    day: NaiveDate,
    today: NaiveDate,
    contract_ends_on: Option<NaiveDate>,
) -> Result<(), PlacementError> {
    let furthest = today.checked_add_days(FURTHEST).unwrap_or(today);
    let furthest = contract_ends_on.map_or(furthest, |last| last.min(furthest));
    if (today..=furthest).contains(&day) { Ok(()) } else { Err(PlacementError::Day) }
}

/// Whether the provider's first day will do for somebody who changes provider and chose on a day: it
/// must be said, since the old place ends the day before, and lie after the notice.
///
/// # Errors
/// [`PlacementError::FirstDayNeeded`], [`PlacementError::TooEarly`] with the earliest day.
pub fn may_change_on(
    first_day: Option<NaiveDate>,
    chosen_on: NaiveDate,
) -> Result<(), PlacementError> {
    let day = first_day.ok_or(PlacementError::FirstDayNeeded)?;
    let earliest = change_days(chosen_on).starts_at_earliest;
    if day < earliest { Err(PlacementError::TooEarly(earliest)) } else { Ok(()) }
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

/// R16: whether nothing is left to do for a person whose contract ends. Who is not placed any more
/// has a recorded end. Who waits for an answer gets the right to choose back when the contract
/// closes. Who is placed has been told on a day, and has then chosen anew or agreed on an end.
pub fn is_settled(state: PlacementState, leaving: Option<&Leaving>, chose_again: bool) -> bool {
    if !state.is_open() || state == PlacementState::Reserved {
        return true;
    }
    leaving.is_some_and(|one| one.informed_on.is_some() && (chose_again || one.ends_on.is_some()))
}

/// Whether the person can have been told on a day: since the notice, and not later than today.
///
/// # Errors
/// [`PlacementError::Day`].
pub fn may_have_informed(
    leaving: &Leaving,
    day: NaiveDate,
    today: NaiveDate,
) -> Result<(), PlacementError> {
    may_have_begun(day, stockholm_day(leaving.made_at), today)
}

/// Whether an end may be agreed on for a day: not before the start, and not after the contract's
/// last day.
///
/// # Errors
/// [`PlacementError::Day`].
pub fn may_agree_end(
    placement: &Placement,
    leaving: &Leaving,
    day: NaiveDate,
    chosen_on: NaiveDate,
) -> Result<(), PlacementError> {
    may_have_begun(day, placement.starts_on.unwrap_or(chosen_on), leaving.last_day)
}
