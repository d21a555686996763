//! What is said of places, from facts alone.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::CapacityError;
use super::model::{ClaimState, Places};

/// After so many days without the provider's word a figure is too old to show.
pub const STALE_AFTER_DAYS: i64 = 14;

/// How the public is told of places. One wording everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// Six or more.
    Many,
    /// One to five: the number is said.
    Few(i64),
    Full,
    /// The provider must meet the person first.
    FirstMeeting,
    /// No intake for a while, to and with this day if it is known.
    Paused(Option<NaiveDate>),
    /// The figure is older than two weeks: no number is said.
    Stale,
    /// The contract ends on this day and nobody new is taken in.
    Leaving(NaiveDate),
}

/// What is known of an offer's places at a moment.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// Whole free places at all its sites.
    pub free: i64,
    pub confirmed_at: NaiveDateTime,
    pub first_meeting: bool,
    pub paused: bool,
    /// The last day of the pause, if it is known.
    pub paused_to: Option<NaiveDate>,
    pub leaving_on: Option<NaiveDate>,
}

/// The wording for the facts, the strongest first: what cannot be chosen, then what is not known,
/// then the number.
pub fn wording(facts: &Facts, now: NaiveDateTime) -> Wording {
    if let Some(day) = facts.leaving_on {
        return Wording::Leaving(day);
    }
    if facts.paused {
        return Wording::Paused(facts.paused_to);
    }
    if now - facts.confirmed_at > TimeDelta::days(STALE_AFTER_DAYS) {
        return Wording::Stale;
    }
    match facts.free {
        ..=0 => Wording::Full,
        _ if facts.first_meeting => Wording::FirstMeeting,
        1..=5 => Wording::Few(facts.free),
        _ => Wording::Many,
    }
}

/// Whether a claim may go from one state to another.
pub(super) fn go(from: ClaimState, to: ClaimState) -> Result<(), CapacityError> {
    if from.next().contains(&to) { Ok(()) } else { Err(CapacityError::NotFrom(from)) }
}

/// What the database must not let the occupied places pass: the cap, or what was occupied when
/// the cap was lowered.
pub(super) const fn ceiling(cap: i64, occupied: i64) -> i64 {
    if occupied > cap { occupied } else { cap }
}

/// Whether one more claim fits under the cap (R73).
pub(super) fn fits(places: &Places, hundredths: i64) -> Result<(), CapacityError> {
    if hundredths > 0 && places.occupied + hundredths <= places.cap {
        Ok(())
    } else {
        Err(CapacityError::Full)
    }
}
