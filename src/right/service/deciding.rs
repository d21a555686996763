//! What a decision does to a right that nobody used: it opens again, or it ends.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::result::Error;
use serde_json::json;

use crate::client::{Client, Viewer};
use crate::kernel::Reference;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::model::{Right, RightState};
use crate::right::{RightError, policy, store};

/// Decides about a right that nobody used without giving a place: it opens again until a new last
/// day, or it ends.
///
/// # Errors
/// Not found for a right that is not the viewer's; [`RightError::Used`] and the like if it does not wait
/// any more.
pub fn decide_lapsed(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    new_last_day: Option<NaiveDate>,
    now: NaiveDateTime,
) -> Result<Right, RightError> {
    db::write(conn, |conn| {
        let (mut right, _) = waiting(conn, viewer, right, now)?;
        let (to, action) = match new_last_day {
            Some(_) => (RightState::Open, "right_to_choose.reopened"),
            None => (RightState::Decided, "right_to_choose.decided"),
        };
        let last_day = new_last_day.unwrap_or(right.last_day);
        if !store::go_right(conn, &right, right.state.go(to)?, last_day)? {
            return Err(RightError::Raced);
        }
        let detail = json!({ "last_day": last_day });
        super::record(&mut Operation::new(conn, &viewer.actor, now), action, &right, &detail)?;
        (right.state, right.last_day) = (to, last_day);
        Ok(right)
    })
}

/// A right that waits for a decision, for staff of its owner.
///
/// # Errors
/// Not found for a right that is not the viewer's; why it does not wait otherwise.
pub fn waiting(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    now: NaiveDateTime,
) -> Result<(Right, Client), RightError> {
    let (right, client) = super::by_reference(conn, viewer, right, now)?;
    if !policy::may_open(viewer) || viewer.actor.authority_id != Some(right.owner_authority_id) {
        return Err(Error::NotFound.into());
    }
    match right.state {
        RightState::Lapsed => Ok((right, client)),
        RightState::Open | RightState::Used => Err(RightError::Used),
        RightState::Withdrawn => Err(RightError::Closed),
        RightState::Decided => Err(RightError::Decided),
    }
}
