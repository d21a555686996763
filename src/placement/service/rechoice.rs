//! The new choice of somebody whose provider leaves (R16): a right with a last day, from the moment
//! that the person has been told and has a place to leave. Who was told while waiting for the
//! provider's answer gets it with the yes; who chose and lost that place again gets another.

use chrono::NaiveDateTime;
use serde_json::json;

use super::change::chose_again;
use crate::contract::{self, ContractState};
use crate::kernel::{Actor, time};
use crate::placement::model::{Leaving, Placement};
use crate::placement::{PlacementError, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::{self, Right};

/// Opens the right, if the person is to have one now.
pub(super) fn open(
    op: &mut Operation<'_>,
    (placement, leaving): (&Placement, &Leaving),
) -> Result<Option<Right>, PlacementError> {
    let chose_again = chose_again(op.conn, placement, leaving.made_at)?;
    let had = match leaving.right_id {
        Some(id) => Some(right::by_id(op.conn, id)?.state),
        None => None,
    };
    let Some(told_by) = leaving.informed_by else { return Ok(None) };
    if !rules::needs_new_choice(placement.state, leaving, had, chose_again) {
        return Ok(None);
    }
    let rescinded =
        contract::get(op.conn, placement.contract_id)?.state == ContractState::Rescinded;
    let until = (!rescinded).then_some(leaving.last_day);
    let last_day = rules::choose_anew_by(time::stockholm_day(op.now), until)?;
    let used = right::by_id(op.conn, placement.right_id)?;
    let right = right::open_like(op, &used, (told_by, last_day))?;
    store::set_right(op.conn, placement.id, right.id)?;
    let detail = json!({ "right": right.reference, "choose_by": right.last_day });
    op.record(placement, "placement.new_choice", &detail)?;
    Ok(Some(right))
}

/// Opens the rights that people are to have and have not; says how many. A timed job calls it.
///
/// # Errors
/// The database's own.
pub fn rechoice_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, PlacementError> {
    db::write(conn, |conn| {
        let mut opened = 0;
        for (placement, leaving) in store::told_open(conn)? {
            let right =
                open(&mut Operation::new(conn, &Actor::system(), now), (&placement, &leaving))?;
            opened += usize::from(right.is_some());
        }
        Ok(opened)
    })
}
