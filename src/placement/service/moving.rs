//! The one way in which a placement moves. Its claim on the place goes along, and so does the right where
//! the place came to nothing.

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::capacity::{self, ClaimState};
use crate::kernel::time;
use crate::placement::model::{EndReason, Placement, PlacementState};
use crate::placement::{PlacementError, mail, rules, store};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::right;

/// Moves a placement, if the machine allows it and nobody moved it first.
pub(super) fn go(
    op: &mut Operation<'_>,
    placement: &Placement,
    to: PlacementState,
    note: &str,
    detail: &Value,
) -> Result<(), PlacementError> {
    placement.state.go(to)?;
    if !store::go(op.conn, placement, to, op.now)? {
        return Err(PlacementError::Raced);
    }
    let moved = Placement { state: to, ..placement.clone() };
    log(op, &moved, note, detail)?;
    move_claim(op, placement, to)?;
    if !to.came_to_nothing() {
        return Ok(());
    }
    let before = before(op.conn, placement)?;
    if rules::reopens(placement, before.as_ref()) {
        right::reopen(op, placement.right_id)?;
    }
    Ok(())
}

/// Brings the claim to where the placement's new state wants it.
fn move_claim(
    op: &mut Operation<'_>,
    placement: &Placement,
    to: PlacementState,
) -> Result<(), PlacementError> {
    let wanted = to.claim();
    if wanted == placement.state.claim() {
        return Ok(());
    }
    match wanted {
        Some(ClaimState::Taken) => capacity::take(op, placement.capacity_id)?,
        Some(ClaimState::Released) => capacity::release(op, placement.capacity_id)?,
        // A place is held when it is reserved, and nobody offers one yet.
        Some(ClaimState::Held | ClaimState::Offered) | None => {}
    }
    Ok(())
}

/// The step and the event of where a placement has come to.
pub(super) fn log(
    op: &mut Operation<'_>,
    placement: &Placement,
    note: &str,
    detail: &Value,
) -> Result<(), PlacementError> {
    store::insert_step(op.conn, placement.id, placement.state, op.actor.user_id, note, op.now)?;
    right::note_event(op.conn, placement.right_id, time::stockholm_day(op.now))?;
    Ok(op.record(placement, &format!("placement.{}", placement.state), detail)?)
}

/// The place that a placement is to replace, or has replaced.
pub(super) fn before(
    conn: &mut Conn,
    placement: &Placement,
) -> Result<Option<Placement>, PlacementError> {
    let Some(id) = placement.replaces_id else { return Ok(None) };
    Ok(Some(store::get(conn, id)?))
}

/// The place that goes on until this one is certain, while it goes on.
///
/// # Errors
/// The database's own.
pub fn goes_when_certain(
    conn: &mut Conn,
    placement: &Placement,
) -> Result<Option<Placement>, PlacementError> {
    let old = before(conn, placement)?;
    Ok(old.filter(|old| old.state.is_open() && old.state != PlacementState::Reserved))
}

/// Ends a placement, not before it began. A place that was to be given up for it goes on if it never
/// began: nobody is left without both.
pub(super) fn finish(
    op: &mut Operation<'_>,
    placement: &Placement,
    (day, reason): (NaiveDate, EndReason),
) -> Result<(), PlacementError> {
    let day = day.max(placement.starts_on.unwrap_or(day));
    let detail = json!({ "day": day, "reason": reason });
    store::set_end(op.conn, placement.id, day, reason)?;
    go(op, placement, PlacementState::Ended, reason.word(), &detail)?;
    goes_on(op, placement)
}

/// The new place came to nothing before it began: the old one goes on, if it still does. One that was
/// given up in its turn for yet another came to something.
fn goes_on(op: &mut Operation<'_>, ended: &Placement) -> Result<(), PlacementError> {
    let Some(old) = goes_when_certain(op.conn, ended)? else { return Ok(()) };
    if ended.starts_on.is_some() || old.planned_end_on.is_none() {
        return Ok(());
    }
    if store::replacement_of(op.conn, ended.id)?.is_some() {
        return Ok(());
    }
    plan_end(op, &old, None, "placement.goes_on")?;
    Ok(mail::goes_on(op.conn, &old, op.now)?)
}

pub(super) fn plan_end(
    op: &mut Operation<'_>,
    old: &Placement,
    day: Option<NaiveDate>,
    action: &str,
) -> Result<(), PlacementError> {
    store::set_planned_end(op.conn, old.id, day)?;
    capacity::until(op, old.capacity_id, day)?;
    Ok(op.record(old, action, &json!({ "last_day": day }))?)
}
