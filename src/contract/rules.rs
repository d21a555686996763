//! The machine of a contract, and on which days it binds.

use chrono::NaiveDate;

use super::ContractError;
use super::model::{Contract, ContractState, Interval};
use crate::kernel::time::stockholm_day;

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
