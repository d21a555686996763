//! A place chosen instead of another: a change that the person wants (omval), or a new choice because
//! the provider leaves (R16). Either way the new choice names the old one, so that the old place is
//! given up when the new one is certain, and never before.

use chrono::NaiveDate;
use diesel::OptionalExtension;

use crate::choice::model::{Choice, ChoiceId, ChoiceState};
use crate::choice::rules::{ChangeDays, ChangeTerms};
use crate::choice::{ChoiceError, rules, store};
use crate::contract::{self, Contract};
use crate::kernel::Reference;
use crate::platform::db::Conn;
use crate::right::{self, Right, RightState};

/// The choice that is to replace another, or has replaced it.
///
/// # Errors
/// The database's own.
pub fn instead_of(conn: &mut Conn, id: ChoiceId) -> Result<Option<Choice>, ChoiceError> {
    Ok(store::instead_of(conn, id)?)
}

/// The choice that another is to replace.
pub(super) fn before(conn: &mut Conn, choice: &Choice) -> Result<Option<Choice>, ChoiceError> {
    let Some(id) = choice.replaces_id else { return Ok(None) };
    Ok(Some(store::get(conn, id)?))
}

/// Why the place of a choice cannot be changed for another now, if it cannot.
///
/// # Errors
/// The database's own.
pub fn may_change(
    conn: &mut Conn,
    choice: &Choice,
) -> Result<Result<(), ChoiceError>, ChoiceError> {
    let before = before(conn, choice)?.map(|old| old.state);
    Ok(rules::may_change(choice, before))
}

/// The place that a choice by this right replaces: one of the same kind that the person has, whose
/// provider leaves, and that is not being changed already (R16).
///
/// # Errors
/// The database's own.
pub fn replaced(conn: &mut Conn, right: &Right) -> Result<Option<Choice>, ChoiceError> {
    let beside = right::of_person(conn, right.client_id)?.into_iter().filter(|one| {
        one.id != right.id
            && one.owner_authority_id == right.owner_authority_id
            && one.measure_kind == right.measure_kind
    });
    let beside: Vec<_> = beside.map(|one| one.id).collect();
    for old in store::confirmed_by(conn, &beside)? {
        let leaves = rules::leaves(contract::get(conn, old.contract_id)?.state);
        if leaves && store::instead_of(conn, old.id)?.is_none() {
            return Ok(Some(old));
        }
    }
    Ok(None)
}

/// The right that a change of this place uses: the one that waits because the provider leaves (R16),
/// else the one that the place was chosen by. So nothing is left to remind of, and both ways lead to
/// one choice.
pub(super) fn right_to_change(conn: &mut Conn, current: &Choice) -> Result<Right, ChoiceError> {
    let used = right::by_id(conn, current.right_id)?;
    if !rules::leaves(contract::get(conn, current.contract_id)?.state) {
        return Ok(used);
    }
    let waits = right::of_person(conn, current.client_id)?.into_iter().find(|right| {
        right.measure_kind == used.measure_kind
            && right.owner_authority_id == used.owner_authority_id
            && matches!(right.state, RightState::Open | RightState::Lapsed)
    });
    Ok(waits.unwrap_or(used))
}

/// The days that frame a change of this place that is asked for on a day, by the terms of the
/// contract it is under.
///
/// # Errors
/// The database's own.
pub fn change_days_of(
    conn: &mut Conn,
    current: &Choice,
    asked_on: NaiveDate,
) -> Result<ChangeDays, ChoiceError> {
    let under = contract::get(conn, current.contract_id)?;
    Ok(rules::change_days(asked_on, terms_of(conn, &under)?))
}

fn terms_of(conn: &mut Conn, under: &Contract) -> Result<ChangeTerms, ChoiceError> {
    let terms = contract::current_terms(conn, under)?;
    Ok(ChangeTerms {
        notice_days: terms.and_then(|terms| terms.frame.change_notice_days),
        last_day: under.ends_on,
    })
}

/// Whether a choice belongs to a right: made by it, or the other one of a change of a choice that was.
pub(super) fn belongs(
    conn: &mut Conn,
    choice: &Reference,
    right: &Reference,
) -> Result<bool, ChoiceError> {
    let Some(choice) = store::by_reference(conn, choice).optional()? else { return Ok(false) };
    let beside = [before(conn, &choice)?, store::instead_of(conn, choice.id)?];
    for one in beside.into_iter().flatten().chain([choice]) {
        if right::by_id(conn, one.right_id)?.reference == *right {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether a choice was left for another by the person: the place that replaced it holds.
///
/// # Errors
/// The database's own.
pub fn is_replaced(conn: &mut Conn, id: ChoiceId) -> Result<bool, ChoiceError> {
    let new = store::instead_of(conn, id)?;
    Ok(new.is_some_and(|new| new.state == ChoiceState::Confirmed))
}
