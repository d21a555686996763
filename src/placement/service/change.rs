//! Changing provider (omval): the new place is held first, and the old one is given up when the new
//! provider has said yes. In between the person has both; at no time has the person none.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde_json::json;

use super::{finish, reserve};
use crate::choice::{self, Choice, Wish};
use crate::client::Viewer;
use crate::contract;
use crate::kernel::{Actor, Reference, time};
use crate::placement::model::{EndReason, Placement, PlacementState};
use crate::placement::{PlacementError, mail, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::{self, RightState};

/// The person chooses another place instead of the one they have: the choice, its placement and its
/// place in one transaction. No reason is asked and the old provider is not told. Changed already:
/// the choice that was made.
///
/// # Errors
/// Why the change cannot be made; nothing is then written.
pub fn rechoose(
    conn: &mut Conn,
    viewer: &Viewer,
    current: &Reference,
    wish: &Wish,
    now: NaiveDateTime,
) -> Result<(Choice, Placement), PlacementError> {
    db::write(conn, |conn| {
        let (choice, _) = choice::choose_instead(conn, viewer, current, wish, now)?;
        reserve(conn, viewer, choice, now)
    })
}

/// The place that goes on until this one is certain, while it goes on.
pub(super) fn goes_when_certain(
    conn: &mut Conn,
    placement: &Placement,
) -> Result<Option<Placement>, PlacementError> {
    let Some(id) = choice::get(conn, placement.choice_id)?.replaces_id else { return Ok(None) };
    let old = store::of_choice(conn, id).optional()?;
    Ok(old.filter(|old| old.state.is_open() && old.state != PlacementState::Reserved))
}

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
    let kept = choice::get(conn, old.choice_id)?;
    let asked_on = time::stockholm_day(placement.created_at);
    Ok(Some(choice::change_days_of(conn, &kept, asked_on)?.starts_at_earliest))
}

/// To the person, when a choice came to nothing: to choose anew, or that the place they have goes on.
pub(super) fn came_back(
    conn: &mut Conn,
    choice: &Choice,
    placement: &Placement,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    let right = right::by_id(conn, choice.right_id)?;
    match goes_when_certain(conn, placement)? {
        Some(old) if right.state != RightState::Open => {
            let kept = choice::get(conn, old.choice_id)?;
            mail::kept(conn, &kept, now)
        }
        _ => mail::handed_back(conn, &right, now),
    }
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

/// The new place came to nothing before it began: the old one goes on, if it still does. One that was
/// given up in its turn for yet another came to something.
pub(super) fn goes_on(op: &mut Operation<'_>, ended: &Placement) -> Result<(), PlacementError> {
    let Some(old) = goes_when_certain(op.conn, ended)? else { return Ok(()) };
    if ended.starts_on.is_some() || old.planned_end_on.is_none() {
        return Ok(());
    }
    if choice::instead_of(op.conn, ended.choice_id)?.is_some() {
        return Ok(());
    }
    plan_end(op, &old, None, "placement.goes_on")?;
    Ok(mail::goes_on(op.conn, &old, op.now)?)
}

fn plan_end(
    op: &mut Operation<'_>,
    old: &Placement,
    day: Option<NaiveDate>,
    action: &str,
) -> Result<(), PlacementError> {
    store::set_planned_end(op.conn, old.id, day)?;
    choice::until(op, old.choice_id, day)?;
    Ok(op.record(old, action, &json!({ "last_day": day }))?)
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

/// What stands beside a choice while a provider is changed.
#[derive(Debug, Clone, Default)]
pub struct Neighbours {
    /// The place that this one is to replace, while it goes on.
    pub old: Option<(Choice, Placement)>,
    /// The place that is to replace this one.
    pub new: Option<(Choice, Placement)>,
    /// Whether the place may be changed for another now.
    pub may_change: bool,
}

/// The same, for the pages of a choice that the caller has been let to see.
///
/// # Errors
/// The database's own.
pub fn neighbours(
    conn: &mut Conn,
    choice: &Choice,
    placement: &Placement,
) -> Result<Neighbours, PlacementError> {
    let old = match goes_when_certain(conn, placement)? {
        Some(old) => Some((choice::get(conn, old.choice_id)?, old)),
        None => None,
    };
    let new = match choice::instead_of(conn, choice.id)? {
        Some(new) => {
            let placement = store::of_choice(conn, new.id)?;
            Some((new, placement))
        }
        None => None,
    };
    let may_change = new.is_none() && choice::may_change(conn, choice)?.is_ok();
    Ok(Neighbours { old, new, may_change })
}
