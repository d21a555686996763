//! Decisions about choosing: when a right holds, where a choice may go, who may be said to have
//! chosen, and when a change of provider may begin. The list and its order are in `list`.

mod dated;
mod list;

pub use dated::{change_notice_days, days_to_choose};
pub use list::{
    LIST_HOLDS, LIST_VERSION, Traits, bar, free_for, group, line_of, put_in_order, shown, unmet,
    weigh,
};

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::ChoiceError;
use super::model::{
    Channel, Choice, ChoiceState, Chooser, ChosenBy, Right, RightState, Sending, ToldBy,
};
use crate::client::{Client, Reach};
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
            Self::Decided => ChoiceError::Decided,
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
pub const fn may_choose(right: &Right) -> Result<(), ChoiceError> {
    match right.state {
        RightState::Used => Err(ChoiceError::RightUsed),
        RightState::Withdrawn => Err(ChoiceError::RightClosed),
        RightState::Decided => Err(ChoiceError::Decided),
        RightState::Open | RightState::Lapsed => Ok(()),
    }
}

/// Whether the last day to choose is past, for what is said of it.
pub fn is_late(right: &Right, today: NaiveDate) -> bool {
    right.state == RightState::Lapsed || today > right.last_day
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
