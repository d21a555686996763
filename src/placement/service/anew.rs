//! The new choice of somebody whose provider leaves (R16): a right with a last day, from the moment
//! that the person has been told and has a place to leave. Who was told while waiting for the
//! provider's answer gets it with the yes; who chose and lost that place again gets another.

use chrono::NaiveDateTime;
use serde_json::json;

use super::tell;
use crate::choice::{self, Right};
use crate::contract::{self, ContractState};
use crate::kernel::{Actor, time};
use crate::placement::model::{Leaving, Placement};
use crate::placement::{PlacementError, rules, store};
use crate::platform::db::{self, Conn};

/// Opens the right, if the person is to have one now.
pub(super) fn open(
    conn: &mut Conn,
    actor: &Actor,
    (placement, leaving): (&Placement, &Leaving),
    now: NaiveDateTime,
) -> Result<Option<Right>, PlacementError> {
    let chose_again = choice::chose_again(conn, placement.choice_id, leaving.made_at)?;
    let had = match leaving.right_id {
        Some(id) => Some(choice::right_by_id(conn, id)?.state),
        None => None,
    };
    let Some(told_by) = leaving.informed_by else { return Ok(None) };
    if !rules::needs_new_choice(placement.state, leaving, had, chose_again) {
        return Ok(None);
    }
    let rescinded = contract::get(conn, placement.contract_id)?.state == ContractState::Rescinded;
    let until = (!rescinded).then_some(leaving.last_day);
    let last_day = rules::choose_anew_by(time::stockholm_day(now), until)?;
    let used = choice::get(conn, placement.choice_id)?.right_id;
    let used = choice::right_by_id(conn, used)?;
    let right = choice::right_like(conn, actor, &used, (told_by, last_day), now)?;
    store::set_right(conn, placement.id, right.id)?;
    let detail = json!({ "right": right.reference, "choose_by": right.last_day });
    tell(conn, actor, placement, "placement.new_choice", &detail, now)?;
    Ok(Some(right))
}

/// Opens the rights that people are to have and have not; says how many. A timed job calls it.
///
/// # Errors
/// The database's own.
pub fn choose_anew_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, PlacementError> {
    db::write(conn, |conn| {
        let mut opened = 0;
        for (placement, leaving) in store::told_open(conn)? {
            let right = open(conn, &Actor::system(), (&placement, &leaving), now)?;
            opened += usize::from(right.is_some());
        }
        Ok(opened)
    })
}
