//! One person whose provider leaves: told on a day and given a new right to choose, or an agreed end
//! (R16).

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde_json::json;

use super::moving::finish;
use super::rechoice;
use crate::client::{self, Viewer};
use crate::kernel::{Reference, time};
use crate::placement::model::{EndReason, Leaving, Placement, PlacementState};
use crate::placement::{PlacementError, mail, policy, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::{self, RightState};

/// A placement whose contract ends, for the staff who may see the person.
fn own_task(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Placement, Leaving), PlacementError> {
    if !policy::may_settle(viewer) {
        return Err(PlacementError::NotFound);
    }
    let placement =
        store::by_reference(conn, reference).optional()?.ok_or(PlacementError::NotFound)?;
    client::by_id(conn, viewer, placement.client_id, now)?;
    let leaving = store::leaving(conn, placement.id)?.ok_or(PlacementError::NotFound)?;
    if placement.state.is_open() {
        Ok((placement, leaving))
    } else {
        Err(PlacementError::NotFrom(placement.state))
    }
}

/// The caseworker notes on which day the person was told that the provider leaves (R16). From the
/// same moment the person has a new right to choose, with a last day in time before the contract's.
///
/// # Errors
/// [`PlacementError::Day`] for a day to come, or one before the notice.
pub fn inform(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    day: NaiveDate,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    let user = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (placement, leaving) = own_task(conn, viewer, reference, now)?;
        let today = time::stockholm_day(now);
        rules::may_have_informed(&leaving, day, today)?;
        store::set_informed(conn, placement.id, day, user)?;
        let detail = json!({ "day": day });
        Operation::new(conn, &viewer.actor, now).record(
            &placement,
            "placement.informed",
            &detail,
        )?;
        let leaving = Leaving { informed_on: Some(day), informed_by: Some(user), ..leaving };
        rechoice::open(&mut Operation::new(conn, &viewer.actor, now), (&placement, &leaving))?;
        Ok(())
    })
}

/// The caseworker records the end that was agreed with the person, not later than the contract's
/// last day. A day that has come ends the placement now.
///
/// # Errors
/// [`PlacementError::Day`] for a day before the start or after the contract's last.
pub fn agree_end(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    (day, reason): (NaiveDate, EndReason),
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    let user = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (placement, leaving) = own_task(conn, viewer, reference, now)?;
        if placement.state == PlacementState::Reserved {
            return Err(PlacementError::NotFrom(placement.state));
        }
        let chosen_on = time::stockholm_day(placement.created_at);
        rules::may_agree_end(&placement, &leaving, day, chosen_on)?;
        store::set_agreed_end(conn, placement.id, (day, reason), user)?;
        let detail = json!({ "day": day, "reason": reason });
        Operation::new(conn, &viewer.actor, now).record(
            &placement,
            "placement.end_agreed",
            &detail,
        )?;
        if let Some(id) = leaving.right_id {
            // The person goes on to nothing that is chosen here.
            let right = right::by_id(conn, id)?;
            if right.state == RightState::Open {
                right::close(conn, viewer, &right.reference, now)?;
            }
        }
        if day <= time::stockholm_day(now) {
            finish(&mut Operation::new(conn, &viewer.actor, now), &placement, (day, reason))?;
        }
        Ok(())
    })
}

/// Reminds caseworkers, once for each contract, of people who have not been told that their provider
/// leaves; says how many letters that were. A timed job calls it.
///
/// # Errors
/// The database's own.
pub fn remind_not_told(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, PlacementError> {
    let today = time::stockholm_day(now);
    let until = today.checked_add_days(rules::new_choice(today).remind).unwrap_or(today);
    db::write(conn, |conn| {
        let mut sent = 0;
        for (placement, leaving) in store::not_told(conn, until)? {
            // On the day of the notice the caseworker has just been told.
            if time::stockholm_day(leaving.made_at) == today
                || placement.state == PlacementState::Reserved
            {
                continue;
            }
            let whose = client::responsible(conn, &[placement.client_id])?;
            for user in whose.into_values() {
                let about = (leaving.last_day, placement.contract_id.0);
                sent += usize::from(mail::not_told(conn, user, about, now)?);
            }
        }
        Ok(sent)
    })
}
