//! The machines of a contract, of a deviation and of an asked consent, and on which days a contract
//! binds.

use chrono::{Days, NaiveDate};

use super::ContractError;
use super::model::{
    ConsentState, Contract, ContractSource, ContractState, Deviation, DeviationState, Interval,
    Outcome,
};
use crate::kernel::time::stockholm_day;

/// The shortest time that a provider gets to answer about changed terms.
pub const LEAST_DAYS_TO_CONSENT: u64 = 14;
/// So many days before the last one a provider that has not answered is reminded.
pub const REMIND_DAYS: u64 = 7;

impl ContractState {
    /// The whole machine.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::ToSign => &[Self::Active, Self::Lapsed],
            Self::Active => &[Self::NoticeGiven, Self::Rescinded],
            Self::NoticeGiven => &[Self::Ended, Self::Rescinded],
            Self::Ended | Self::Lapsed | Self::Rescinded => &[],
        }
    }

    pub fn go(self, to: Self) -> Result<Self, ContractError> {
        if self.next().contains(&to) { Ok(to) } else { Err(ContractError::NotFrom(self)) }
    }

    /// Signed by both and not over.
    pub const fn binds(self) -> bool {
        matches!(self, Self::Active | Self::NoticeGiven)
    }
}

impl ContractSource {
    /// Whether a person chooses among offers under such a contract. A supplier that is procured for
    /// those who do not choose, and the municipality's own service, are given by decision; what a
    /// procurement buys for persons to choose among is to be let in here.
    pub const fn is_chosen(self) -> bool {
        matches!(self, Self::Lov)
    }
}

impl DeviationState {
    /// The whole machine.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Asked => &[Self::Replied, Self::ToCorrect, Self::Closed, Self::Withdrawn],
            Self::Replied => &[Self::ToCorrect, Self::Closed, Self::Withdrawn],
            Self::ToCorrect => &[Self::Closed],
            Self::Closed | Self::Withdrawn => &[],
        }
    }

    pub fn go(self, to: Self) -> Result<Self, ContractError> {
        if self.next().contains(&to) { Ok(to) } else { Err(ContractError::DeviationMoved(self)) }
    }

    /// Somebody still has something to do.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Asked | Self::Replied | Self::ToCorrect)
    }
}

impl ConsentState {
    /// The whole machine. Silence is no answer: it stays open for nothing, and ends nothing.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Asked => &[Self::Accepted, Self::Rejected, Self::Silent, Self::Lapsed],
            Self::Accepted | Self::Rejected | Self::Silent | Self::Lapsed => &[],
        }
    }

    pub fn go(self, to: Self) -> Result<Self, ContractError> {
        if self.next().contains(&to) { Ok(to) } else { Err(ContractError::AlreadyAnswered(self)) }
    }
}

/// R12: in force on a day is a contract that both had signed by then, that has begun, and whose
/// last day is not past. What is ended, lapsed or rescinded is not, whatever its intervals say.
pub fn in_force(contract: &Contract, day: NaiveDate) -> bool {
    let signed = contract
        .provider_signed_at
        .zip(contract.authority_signed_at)
        .is_some_and(|(provider, authority)| stockholm_day(provider.max(authority)) <= day);
    contract.state.binds()
        && signed
        && contract.starts_on <= day
        && contract.ends_on.is_none_or(|last| day <= last)
}

/// Whether a contract was in force on a day that has been, whatever became of it since: until its last
/// day, or until the day before it was rescinded.
pub fn was_in_force(contract: &Contract, day: NaiveDate) -> bool {
    let over = match contract.state {
        ContractState::Rescinded => {
            contract.closing_at.is_none_or(|moment| stockholm_day(moment) <= day)
        }
        ContractState::Ended => contract.ends_on.is_none_or(|last| last < day),
        _ => return in_force(contract, day),
    };
    let as_it_was = Contract { state: ContractState::Active, ..contract.clone() };
    !over && in_force(&as_it_was, day)
}

/// R12: whether somebody new may choose the provider on a day: the contract is in force, nobody has
/// given notice of it, and no interval covers the day. This is the only place that says so: the
/// list, the catalogue and the operation of choosing ask it.
pub fn choosable(contract: &Contract, intervals: &[Interval], day: NaiveDate) -> bool {
    in_force(contract, day)
        && contract.state == ContractState::Active
        && contract.ends_on.is_none()
        && !intervals.iter().any(|one| covers(one, day))
}

/// R16: under notice with the last day past: somebody is left whom nothing is recorded of.
pub fn overdue(contract: &Contract, today: NaiveDate) -> bool {
    contract.state == ContractState::NoticeGiven && contract.ends_on.is_some_and(|day| day < today)
}

/// Whether an interval covers a day.
pub fn covers(interval: &Interval, day: NaiveDate) -> bool {
    interval.from_day <= day && interval.to_day.is_none_or(|last| day <= last)
}

/// An interval begins before it ends, and says why.
pub fn interval_is_sound(
    from: NaiveDate,
    to: Option<NaiveDate>,
    reason: &str,
) -> Result<(), ContractError> {
    if reason.trim().is_empty() {
        Err(ContractError::NoReason)
    } else if to.is_some_and(|to| to < from) {
        Err(ContractError::WrongDays)
    } else {
        Ok(())
    }
}

/// What is signed is what was read: the hashes are the same.
pub fn same_text(contract: &Contract, read_sha256: &str) -> Result<(), ContractError> {
    if contract.text_sha256 == read_sha256 { Ok(()) } else { Err(ContractError::OtherText) }
}

/// Scenario 57: until the provider has replied or its time is out, nothing can be decided.
///
/// # Errors
/// [`ContractError::TooEarly`] then, [`ContractError::WrongDays`] for a demand of correction
/// without a day to come, [`ContractError::DeviationMoved`] for what is decided already.
pub fn may_decide(
    deviation: &Deviation,
    outcome: Outcome,
    correct_by: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<DeviationState, ContractError> {
    if deviation.state == DeviationState::Asked && today <= deviation.answer_by {
        return Err(ContractError::TooEarly);
    }
    let corrects = outcome == Outcome::Correction;
    if corrects && correct_by.is_none_or(|day| day < today) {
        return Err(ContractError::WrongDays);
    }
    let to = if corrects { DeviationState::ToCorrect } else { DeviationState::Closed };
    if deviation.state == DeviationState::ToCorrect {
        return Err(ContractError::DeviationMoved(deviation.state));
    }
    deviation.state.go(to)
}

/// Whether a deviation waits for somebody past the day that was given.
pub fn is_late(deviation: &Deviation, today: NaiveDate) -> bool {
    match deviation.state {
        DeviationState::Asked => deviation.answer_by < today,
        DeviationState::ToCorrect => deviation.correct_by.is_some_and(|day| day < today),
        _ => false,
    }
}

/// The earliest last day to answer about changed terms.
pub fn earliest_answer(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(LEAST_DAYS_TO_CONSENT)).unwrap_or(today)
}

/// Whether it is time to remind of a question that must be answered by a day.
pub fn reminds(answer_by: NaiveDate, today: NaiveDate) -> bool {
    let from = answer_by.checked_sub_days(Days::new(REMIND_DAYS)).unwrap_or(answer_by);
    from <= today && today <= answer_by
}
