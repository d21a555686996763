//! Changing provider (omval), of one's own will or because the provider leaves (R16): the new place is
//! held first, and the old one is given up when the new provider has said yes. In between the person
//! has both; at no time has the person none.

use chrono::{NaiveDate, NaiveDateTime};

use super::moving::{before, finish, goes_when_certain, plan_end};
use crate::contract::{self, Contract};
use crate::kernel::{Actor, time};
use crate::placement::model::{EndReason, Placement, PlacementId, PlacementState};
use crate::placement::rules::{ChangeDays, ChangeTerms};
use crate::placement::{PlacementError, mail, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::{self, Right, RightState};

/// The last day of a place when another begins on a day: the day before, or the last of its contract
/// when that comes first.
pub(super) fn last_day_before(
    conn: &mut Conn,
    old: &Placement,
    first_day: NaiveDate,
) -> Result<NaiveDate, PlacementError> {
    let last_day = first_day.pred_opt().unwrap_or(first_day);
    let over = contract::get(conn, old.contract_id)?.ends_on;
    Ok(over.map_or(last_day, |over| last_day.min(over)))
}

/// The earliest first day of a place that waits for the provider's answer, where one must be said
/// since another place ends the day before.
pub(in crate::placement) fn earliest_start(
    conn: &mut Conn,
    placement: &Placement,
) -> Result<Option<NaiveDate>, PlacementError> {
    if placement.state != PlacementState::Reserved {
        return Ok(None);
    }
    let Some(old) = goes_when_certain(conn, placement)? else { return Ok(None) };
    let asked_on = time::stockholm_day(placement.created_at);
    Ok(Some(change_days_of(conn, &old, asked_on)?.starts_at_earliest))
}

/// The new place is certain and begins on a day: the old one ends the day before, and its provider
/// is told of that day and of nothing else.
pub(super) fn give_up(
    op: &mut Operation<'_>,
    old: &Placement,
    first_day: NaiveDate,
) -> Result<(), PlacementError> {
    let last_day = last_day_before(op.conn, old, first_day)?;
    if last_day < time::stockholm_day(op.now) {
        finish(op, old, (last_day, EndReason::ChangedProvider))?;
    } else {
        plan_end(op, old, Some(last_day), "placement.end_planned")?;
    }
    Ok(mail::last_day(op.conn, old, last_day, op.now)?)
}

/// Places that were given up end when their last day has passed; says how many. A timed job calls
/// it.
///
/// # Errors
/// The database's own.
pub fn end_changes_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, PlacementError> {
    let (actor, today) = (Actor::system(), time::stockholm_day(now));
    db::write(conn, |conn| {
        let due = store::planned_ends_past(conn, today)?;
        for old in &due {
            let last_day = old.planned_end_on.unwrap_or(today);
            finish(
                &mut Operation::new(conn, &actor, now),
                old,
                (last_day, EndReason::ChangedProvider),
            )?;
        }
        Ok(due.len())
    })
}

/// The place that one by this right replaces: one of the same kind that the person has, whose
/// provider leaves, and that is not being changed already (R16).
///
/// # Errors
/// The database's own.
pub fn leaving_beside(conn: &mut Conn, right: &Right) -> Result<Option<Placement>, PlacementError> {
    let beside = right::of_person(conn, right.client_id)?.into_iter().filter(|one| {
        one.id != right.id
            && one.owner_authority_id == right.owner_authority_id
            && one.measure_kind == right.measure_kind
    });
    let beside: Vec<_> = beside.map(|one| one.id).collect();
    for old in store::certain_by(conn, &beside)? {
        let leaves = rules::leaves(contract::get(conn, old.contract_id)?.state);
        if leaves && store::replacement_of(conn, old.id)?.is_none() {
            return Ok(Some(old));
        }
    }
    Ok(None)
}

/// The right that a change of this place uses: the one that waits because the provider leaves (R16),
/// else the one that the place was chosen by. So nothing is left to remind of, and both ways lead to
/// one choice.
///
/// # Errors
/// The database's own.
pub fn right_to_change(conn: &mut Conn, current: &Placement) -> Result<Right, PlacementError> {
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

/// Why a place cannot be changed for another now, if it cannot.
///
/// # Errors
/// The database's own.
pub fn may_change(
    conn: &mut Conn,
    placement: &Placement,
) -> Result<Result<(), PlacementError>, PlacementError> {
    let before = before(conn, placement)?.map(|old| old.state);
    Ok(rules::may_change(placement, before))
}

/// The days that frame a change of this place that is asked for on a day, by the terms of the
/// contract it is under.
///
/// # Errors
/// The database's own.
pub fn change_days_of(
    conn: &mut Conn,
    current: &Placement,
    asked_on: NaiveDate,
) -> Result<ChangeDays, PlacementError> {
    let under = contract::get(conn, current.contract_id)?;
    Ok(rules::change_days(asked_on, terms_of(conn, &under)?))
}

fn terms_of(conn: &mut Conn, under: &Contract) -> Result<ChangeTerms, PlacementError> {
    let terms = contract::current_terms(conn, under)?;
    Ok(ChangeTerms {
        notice_days: terms.and_then(|terms| terms.frame.change_notice_days),
        last_day: under.ends_on,
    })
}

/// Whether a place was left for another: the one that replaced it is certain.
///
/// # Errors
/// The database's own.
pub fn is_replaced(conn: &mut Conn, id: PlacementId) -> Result<bool, PlacementError> {
    Ok(store::replacement_of(conn, id)?.is_some_and(|new| new.state.is_certain()))
}

/// The placement that is to replace another, or has replaced it.
///
/// # Errors
/// The database's own.
pub fn replacement_of(
    conn: &mut Conn,
    id: PlacementId,
) -> Result<Option<Placement>, PlacementError> {
    Ok(store::replacement_of(conn, id)?)
}

/// Whether the person has a place to go to: another is there to replace this one, or one reserved
/// since a moment is of the same kind of measure, under another contract.
///
/// # Errors
/// The database's own.
pub fn chose_again(
    conn: &mut Conn,
    old: &Placement,
    since: NaiveDateTime,
) -> Result<bool, PlacementError> {
    if store::replacement_of(conn, old.id)?.is_some() {
        return Ok(true);
    }
    let rights = right::of_person(conn, old.client_id)?;
    let kind = rights.iter().find(|one| one.id == old.right_id).map(|one| one.measure_kind);
    let same = rights.iter().filter(|one| Some(one.measure_kind) == kind);
    let same: Vec<_> = same.map(|one| one.id).collect();
    Ok(store::reserved_again(conn, old, &same, since)?)
}
