//! Where a placement may go, and what goes with it.
//!
//! | Placement | Its claim on the place |
//! | --- | --- |
//! | proposed, waitlisted | none yet |
//! | offered to client | offered |
//! | reserved | held |
//! | accepted, start confirmed, ongoing, paused | taken |
//! | declined, cancelled, ended, no show | released |
//!
//! Who changes provider has two placements: the new one from reserved to accepted while the old one
//! goes on, and then, until the day before the first day, both. The new one that comes to nothing
//! changes nothing. So it is also for who chooses anew because the provider leaves (R16), by a right
//! of its own that then opens again.

mod change;

pub use change::{ChangeDays, ChangeTerms, change_days, leaves, may_change, reopens};

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::PlacementError;
use super::model::{EndReason, Leaving, Placement, PlacementState};
use crate::capacity::ClaimState;
use crate::kernel::time::{self, stockholm_day};
use crate::right::{self, RightState};

/// How many working days a provider has to answer.
pub const WORKING_DAYS_TO_ANSWER: u16 = 3;

/// The last day on which a provider answers when a place was reserved at a moment.
pub fn answer_by(reserved_at: NaiveDateTime) -> NaiveDate {
    let reserved_on = time::stockholm_day(reserved_at);
    time::add_working_days(reserved_on, WORKING_DAYS_TO_ANSWER).unwrap_or(reserved_on)
}

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
        to_choose: right::days_to_choose(day),
        before_end: Days::new(0),
        remind: Days::new(0),
    })
}

/// For how many days after the end of a placement its provider sees the participant, in order to
/// report (R66), under a contract whose terms say nothing of it. The newest first. A proposal until a
/// municipality has decided its own; domain knowledge gives none.
const REPORT: &[(NaiveDate, i64)] = &[(NaiveDate::MIN, 30)];

/// How far back an end can lie that is still reported of: no terms say more.
pub const REPORT_AT_MOST: Days = Days::new(366);

/// The same for a placement that ended on a day; what the terms say goes first.
pub fn report_days(ended_on: NaiveDate, told: Option<i64>) -> i64 {
    let decided = REPORT.iter().find(|(from, _)| *from <= ended_on).map_or(0, |(_, days)| *days);
    told.unwrap_or(decided)
}

/// The last day on which the provider sees somebody who has ended (R66); none for who has not, and
/// for who never had a place.
pub fn seen_until(placement: &Placement, report_days: i64) -> Option<NaiveDate> {
    if placement.state != PlacementState::Ended {
        return None;
    }
    placement.ended_on?.checked_add_days(Days::new(u64::try_from(report_days).ok()?))
}

/// The last day to choose anew for somebody who is told today that the provider leaves: early enough
/// to begin elsewhere before the last day of a contract under notice, and never after that day. Who
/// is told too late for both has the days there are. When the contract is over already, or was
/// rescinded and has no such day (`None`), the days that anybody has.
///
/// # Errors
/// At the end of the calendar.
pub fn choose_anew_by(
    today: NaiveDate,
    under_notice_until: Option<NaiveDate>,
) -> Result<NaiveDate, time::CalendarError> {
    let Some(contract_last_day) = under_notice_until.filter(|last| today <= *last) else {
        return right::proposed_last_day(today);
    };
    let held = new_choice(today);
    let at_most = time::add_working_days(today, held.to_choose)?;
    let in_time = contract_last_day.checked_sub_days(held.before_end).unwrap_or(today);
    // The least that anybody has, unless the contract's last day comes first.
    let least = right::proposed_last_day(today)?.min(contract_last_day);
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

    /// What the claim on the place is while a placement is in this state: the one place that says so.
    /// None before there is one.
    pub const fn claim(self) -> Option<ClaimState> {
        match self {
            Self::Proposed | Self::Waitlisted => None,
            Self::OfferedToClient => Some(ClaimState::Offered),
            Self::Reserved => Some(ClaimState::Held),
            Self::Accepted | Self::StartConfirmed | Self::Ongoing | Self::Paused => {
                Some(ClaimState::Taken)
            }
            Self::Declined | Self::Cancelled | Self::Ended | Self::NoShow => {
                Some(ClaimState::Released)
            }
        }
    }

    /// Whether the place was given back before it was taken up: the right can be used again.
    pub const fn came_to_nothing(self) -> bool {
        matches!(self, Self::Declined | Self::Cancelled)
    }

    /// Whether the provider has said yes, and the place is not given back.
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::Accepted | Self::StartConfirmed | Self::Ongoing | Self::Paused)
    }

    /// Whether the provider may still know of the person: from the referral to the end (R66).
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Reserved | Self::Accepted | Self::StartConfirmed | Self::Ongoing | Self::Paused
        )
    }

    /// Whether the person has begun and not ended: who counts as placed.
    pub const fn has_begun(self) -> bool {
        matches!(self, Self::StartConfirmed | Self::Ongoing | Self::Paused)
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

/// Whether the provider's first day will do for somebody who changes provider: it must be said, since
/// the old place ends the day before, and lie after the notice.
///
/// # Errors
/// [`PlacementError::FirstDayNeeded`], [`PlacementError::TooEarly`] with the earliest day.
pub fn may_change_on(
    first_day: Option<NaiveDate>,
    earliest: NaiveDate,
) -> Result<(), PlacementError> {
    let day = first_day.ok_or(PlacementError::FirstDayNeeded)?;
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

/// R16: whether the person is to be given a right to choose anew: told, with a place to leave, no end
/// agreed on and nothing chosen, and without such a right that waits, or that somebody has decided
/// about. One that was used for a choice that is over does not stand in the way.
pub fn needs_new_choice(
    state: PlacementState,
    leaving: &Leaving,
    right: Option<RightState>,
    chose_again: bool,
) -> bool {
    state.is_open()
        && state != PlacementState::Reserved
        && leaving.informed_on.is_some()
        && leaving.ends_on.is_none()
        && !chose_again
        && right.is_none_or(|state| state == RightState::Used)
}

/// How a placement ends when its contract does: as agreed with the person, or on the day before the
/// new place begins; never after the contract's last day.
pub fn end_with_contract(
    placement: &Placement,
    leaving: Option<&Leaving>,
    last_day: NaiveDate,
) -> (NaiveDate, EndReason) {
    let agreed = leaving.and_then(|leaving| leaving.ends_on.zip(leaving.end_reason));
    let day = placement.planned_end_on.unwrap_or(last_day);
    let (day, reason) = agreed.unwrap_or((day, EndReason::ChangedProvider));
    (day.min(last_day), reason)
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
