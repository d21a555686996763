//! Decisions about choosing: what can be chosen, in which order it is shown, when a right holds,
//! where a choice may go.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::ChoiceError;
use super::model::{
    Alternative, Bar, Channel, ChoiceState, Chooser, Group, Right, RightState, Shown, ShownEntry,
};
use crate::catalogue::{self, Draw};
use crate::kernel::time;

/// The version of the rules of this file that make the list; kept with each choice.
pub const LIST_VERSION: i64 = 1;
/// How many working days a person has to choose, unless the caseworker says otherwise.
pub const WORKING_DAYS_TO_CHOOSE: u16 = 5;
/// How many working days a provider has to answer.
pub const WORKING_DAYS_TO_ANSWER: u16 = 3;
/// The longest a list may lie open before it must be shown anew.
const LIST_HOLDS: TimeDelta = TimeDelta::hours(24);

impl ChoiceState {
    /// The whole machine: every state and where it may go.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Made => &[Self::Confirmed, Self::Declined, Self::Withdrawn],
            Self::Confirmed => &[Self::Ended],
            Self::Declined | Self::Withdrawn | Self::Ended => &[],
        }
    }

    /// Moves, if the machine allows it.
    ///
    /// # Errors
    /// [`ChoiceError::NotFrom`].
    pub fn go(self, to: Self) -> Result<Self, ChoiceError> {
        if self.next().contains(&to) { Ok(to) } else { Err(ChoiceError::NotFrom(self)) }
    }

    /// Whether the choice keeps its place.
    pub const fn holds_place(self) -> bool {
        matches!(self, Self::Made | Self::Confirmed)
    }
}

impl RightState {
    /// The whole machine. A used right opens again only when its choice came to nothing; what has
    /// lapsed or was withdrawn stays so, and another is opened by a human.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Used, Self::Lapsed, Self::Withdrawn],
            Self::Used => &[Self::Open],
            Self::Lapsed | Self::Withdrawn => &[],
        }
    }

    /// Moves, if the machine allows it.
    ///
    /// # Errors
    /// Why this right cannot be used: [`ChoiceError::RightUsed`], [`ChoiceError::TooLate`] or
    /// [`ChoiceError::RightClosed`].
    pub fn go(self, to: Self) -> Result<Self, ChoiceError> {
        if self.next().contains(&to) {
            return Ok(to);
        }
        Err(match self {
            Self::Open | Self::Used => ChoiceError::RightUsed,
            Self::Lapsed => ChoiceError::TooLate,
            Self::Withdrawn => ChoiceError::RightClosed,
        })
    }
}

/// The last day that a new right proposes.
///
/// # Errors
/// At the end of the calendar.
pub fn proposed_last_day(today: NaiveDate) -> Result<NaiveDate, time::CalendarError> {
    time::add_working_days(today, WORKING_DAYS_TO_CHOOSE)
}

/// The last day of a right that opens again: never sooner than a new right's.
pub fn reopened_last_day(last_day: NaiveDate, today: NaiveDate) -> NaiveDate {
    proposed_last_day(today).map_or(last_day, |proposed| last_day.max(proposed))
}

/// Whether one may choose by this right today.
///
/// # Errors
/// Why not: used, withdrawn, or past its last day.
pub fn may_choose(right: &Right, today: NaiveDate) -> Result<(), ChoiceError> {
    match right.state {
        RightState::Used => Err(ChoiceError::RightUsed),
        RightState::Lapsed => Err(ChoiceError::TooLate),
        RightState::Withdrawn => Err(ChoiceError::RightClosed),
        RightState::Open if today > right.last_day => Err(ChoiceError::TooLate),
        RightState::Open => Ok(()),
    }
}

/// R15, R77: who chose, by which channel, and, where staff record it, on which mandate and how
/// the yes was given.
///
/// # Errors
/// [`ChoiceError::Incomplete`] if one of them is missing, or does not go with the others.
pub fn chooser_is_whole(chooser: &Chooser, is_person: bool) -> Result<(), ChoiceError> {
    let told = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let whole = match chooser.channel {
        Channel::Portal | Channel::Code => is_person,
        Channel::InPerson | Channel::Phone => {
            !is_person && told(&chooser.mandate) && chooser.yes_given.is_some()
        }
    };
    if whole { Ok(()) } else { Err(ChoiceError::Incomplete) }
}

/// Why a place cannot be chosen, the strongest first. `hundredths` is what the right asks for.
pub const fn bar(paused: bool, leaving: bool, free: i64, hundredths: i64) -> Option<Bar> {
    if leaving {
        Some(Bar::Leaving)
    } else if paused {
        Some(Bar::Paused)
    } else if free <= 0 {
        Some(Bar::Full)
    } else if free < hundredths {
        Some(Bar::TooLittle)
    } else {
        None
    }
}

/// Which part of the list an alternative stands in. A wanted language goes before a wanted area:
/// only what the person said they need decides, and each reason is shown.
pub fn group(alternative: &Alternative) -> Group {
    if alternative.bar.is_some() {
        return Group::Barred;
    }
    match (alternative.speaks, alternative.near) {
        (Some(true), _) | (None, Some(true)) => Group::Fits,
        _ => Group::Others,
    }
}

/// The order of the list: by group, and within it by the day's draw, the same as in the public
/// catalogue: each provider shows one place before any shows a second, so that many offers buy no
/// better place.
pub fn put_in_order(mut alternatives: Vec<Alternative>, day: NaiveDate) -> Vec<Alternative> {
    let seed = catalogue::seed(day);
    alternatives.sort_by(|a, b| a.site.cmp(&b.site));
    let mut ordered = Vec::with_capacity(alternatives.len());
    for &part in Group::ALL {
        let own: Vec<&Alternative> = alternatives.iter().filter(|one| group(one) == part).collect();
        let draws: Vec<Draw> = own
            .iter()
            .map(|one| Draw::of(&seed, one.provider.as_str(), one.offer.as_str()))
            .collect();
        let order = catalogue::drawn(&draws.iter().collect::<Vec<_>>());
        ordered.extend(order.into_iter().filter_map(|at| own.get(at).copied().cloned()));
    }
    ordered
}

/// What the list looked like, for the record.
pub fn shown(right: &Right, alternatives: &[Alternative], now: NaiveDateTime) -> Shown {
    let entry = |one: &Alternative| ShownEntry {
        offer: one.offer.to_string(),
        site: one.site.to_string(),
        revision: one.revision,
        group: group(one),
    };
    Shown {
        right: right.reference.to_string(),
        at: now,
        version: LIST_VERSION,
        entries: alternatives.iter().map(entry).collect(),
        language: None,
        texts: None,
    }
}

/// Whether a list may still be chosen from, and which of its lines the place is.
///
/// # Errors
/// [`ChoiceError::Stale`] if it is another right's, another version's or too old,
/// [`ChoiceError::NotShown`] if the place was not there to choose.
pub fn line_of<'a>(
    shown: &'a Shown,
    right: &Right,
    site: &str,
    now: NaiveDateTime,
) -> Result<&'a ShownEntry, ChoiceError> {
    let age = now - shown.at;
    let holds = shown.right == right.reference.as_str()
        && shown.version == LIST_VERSION
        && (TimeDelta::zero()..LIST_HOLDS).contains(&age);
    if !holds {
        return Err(ChoiceError::Stale);
    }
    let lines = &shown.entries;
    lines
        .iter()
        .find(|entry| entry.site == site && entry.group != Group::Barred)
        .ok_or(ChoiceError::NotShown)
}
