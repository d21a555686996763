//! Decisions about choosing: where a choice may go, who may be said to have
//! chosen, and when a change of provider may begin. The list and its order are in `list`.

mod dated;
mod list;

pub use dated::change_notice_days;
pub use list::{LIST_HOLDS, LIST_VERSION, line_of, shown};

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::ChoiceError;
use super::model::{Channel, Choice, ChoiceState, Chooser, ChosenBy};
use crate::contract::ContractState;
use crate::kernel::time;

/// How many working days a provider has to answer.
pub const WORKING_DAYS_TO_ANSWER: u16 = 3;

/// The last day on which a provider answers a choice that was made at a moment.
pub fn answer_by(made_at: NaiveDateTime) -> NaiveDate {
    let made_on = time::stockholm_day(made_at);
    time::add_working_days(made_on, WORKING_DAYS_TO_ANSWER).unwrap_or(made_on)
}

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

/// R15, R77: who chose, by which channel, and, where staff record it, on which mandate and how
/// the yes was given, in which languages the person was told of it, and whether an interpreter was
/// there. Who chooses for somebody is named, with the paper that was seen.
///
/// # Errors
/// [`ChoiceError::Incomplete`] if one of them is missing, or does not go with the others.
pub fn chooser_is_whole(chooser: &Chooser, is_person: bool) -> Result<(), ChoiceError> {
    let told = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let whole = match chooser.channel {
        Channel::Portal | Channel::Code => is_person,
        // What nobody chose does not come by the road of choosing.
        Channel::Decision => false,
        Channel::InPerson | Channel::Phone => {
            let named = chooser.chosen_by == ChosenBy::Client
                || (told(&chooser.representative) && told(&chooser.paper));
            let interpreted = match chooser.interpreter_present {
                Some(true) => chooser.interpreter.is_some(),
                Some(false) => chooser.interpreter.is_none(),
                None => false,
            };
            let understood = !chooser.told_in.is_empty() && interpreted;
            let said_yes = told(&chooser.mandate) && chooser.yes_given.is_some();
            !is_person && said_yes && named && understood
        }
    };
    if whole { Ok(()) } else { Err(ChoiceError::Incomplete) }
}

/// The days that frame a change of provider, said before it is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct ChangeDays {
    /// The present place is the person's at least until this day.
    pub kept_until: NaiveDate,
    /// The first day on which the new place can begin.
    pub starts_at_earliest: NaiveDate,
}

/// What the contract of the present place says of leaving it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChangeTerms {
    /// The person's notice in calendar days, where the terms say it.
    pub notice_days: Option<i64>,
    /// The contract's last day, once it has one.
    pub last_day: Option<NaiveDate>,
}

/// When a change that is asked for on a day can happen: after the notice of the contract, or the one
/// that is decided for contracts that say none, and never so that a day falls between the two
/// places. A provider that leaves holds nobody longer than its contract's last day.
pub fn change_days(asked_on: NaiveDate, terms: ChangeTerms) -> ChangeDays {
    let notice = terms.notice_days.unwrap_or_else(|| change_notice_days(asked_on).into());
    let after = u64::try_from(notice).ok().map(Days::new);
    let after = after.and_then(|days| asked_on.checked_add_days(days)).unwrap_or(asked_on);
    let kept_until = terms.last_day.map_or(after, |last| after.min(last.max(asked_on)));
    ChangeDays { kept_until, starts_at_earliest: kept_until.succ_opt().unwrap_or(kept_until) }
}

/// Whether a contract in this state ends for those who are placed under it: they choose anew (R16).
pub const fn leaves(state: ContractState) -> bool {
    matches!(state, ContractState::NoticeGiven | ContractState::Rescinded)
}

/// Whether a place may be changed for another. No reason is asked, at any time (scenario 41); but a
/// place that the provider has not said yes to is taken back instead, and one change is made at a
/// time.
///
/// # Errors
/// [`ChoiceError::NotFrom`], or [`ChoiceError::ChangeUnderWay`] while the place before this one is
/// not given up yet.
pub fn may_change(current: &Choice, before: Option<ChoiceState>) -> Result<(), ChoiceError> {
    if current.state != ChoiceState::Confirmed {
        return Err(ChoiceError::NotFrom(current.state));
    }
    if before.is_some_and(ChoiceState::holds_place) {
        return Err(ChoiceError::ChangeUnderWay);
    }
    Ok(())
}

/// Whether the right opens again when a choice comes to nothing: not while it is in use by the place
/// that was to be replaced. Who chose because the provider leaves did so by a right of its own: that
/// one opens again.
pub fn reopens(choice: &Choice, before: Option<&Choice>) -> bool {
    !before.is_some_and(|old| old.right_id == choice.right_id && old.state.holds_place())
}
