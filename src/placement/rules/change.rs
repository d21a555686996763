//! When a place may be changed for another, and which days frame the change.

use chrono::{Datelike, Days, NaiveDate};

use crate::contract::ContractState;
use crate::placement::PlacementError;
use crate::placement::model::{Placement, PlacementState};

/// A number from a day on.
struct Dated {
    /// Year, month and day.
    from: (i32, u32, u32),
    value: u16,
    /// Where it is decided; read by who changes it.
    #[expect(dead_code, reason = "the source stands beside its number")]
    source: &'static str,
}

/// Calendar days between the wish to change provider and the earliest new start, under a contract
/// whose terms say none.
const CHANGE_NOTICE: &[Dated] = &[Dated {
    from: (2025, 1, 1),
    value: 0,
    source: "No notice that binds the person unless the terms say so: change at any time.",
}];

/// Calendar days of notice before a change of provider, as decided for a day, where the contract says
/// none.
fn change_notice_days(day: NaiveDate) -> u16 {
    let day = (day.year(), day.month(), day.day());
    let holds = CHANGE_NOTICE.iter().filter(|one| one.from <= day).max_by_key(|one| one.from);
    holds.or(CHANGE_NOTICE.first()).map_or(0, |one| one.value)
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
/// [`PlacementError::NotFrom`], or [`PlacementError::ChangeUnderWay`] while the place before this one is
/// not given up yet.
pub fn may_change(
    current: &Placement,
    before: Option<PlacementState>,
) -> Result<(), PlacementError> {
    if !current.state.is_certain() {
        return Err(PlacementError::NotFrom(current.state));
    }
    if before.is_some_and(PlacementState::is_open) {
        return Err(PlacementError::ChangeUnderWay);
    }
    Ok(())
}

/// Whether the right opens again when a placement comes to nothing: not while it is in use by the place
/// that was to be replaced. Who chose because the provider leaves did so by a right of its own: that
/// one opens again.
pub fn reopens(placement: &Placement, before: Option<&Placement>) -> bool {
    !before.is_some_and(|old| old.right_id == placement.right_id && old.state.is_open())
}
