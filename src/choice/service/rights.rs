//! Rights: opened and closed by a caseworker.

use chrono::NaiveDateTime;
use serde_json::json;

use super::tell_right;
use crate::choice::model::{NewRight, Right, RightState};
use crate::choice::{ChoiceError, mail, policy, store};
use crate::client::{self, Viewer};
use crate::kernel::Reference;
use crate::platform::db::{self, Conn};

/// Opens a right to choose and tells the person.
///
/// # Errors
/// Not found for a person who is not the viewer's; [`ChoiceError::AlreadyOpen`] if a right of the
/// same kind of measure waits to be used.
pub fn open_right(
    conn: &mut Conn,
    viewer: &Viewer,
    person: &Reference,
    new: &NewRight,
    now: NaiveDateTime,
) -> Result<Right, ChoiceError> {
    let user_id = viewer.actor.user()?;
    if !policy::may_open(viewer) {
        return Err(diesel::result::Error::NotFound.into());
    }
    db::write(conn, |conn| {
        let client = client::load(conn, viewer, person, now)?;
        let waits = store::rights_of(conn, client.id)?
            .into_iter()
            .any(|right| right.state == RightState::Open && right.measure_kind == new.measure_kind);
        if waits {
            return Err(ChoiceError::AlreadyOpen);
        }
        let owner = client.owner_authority_id;
        let right = store::insert_right(conn, client.id, owner, new, user_id, now)?;
        let detail = json!({
            "measure": right.measure_kind, "hundredths": right.hundredths,
            "legal_basis": right.legal_basis, "last_day": right.last_day,
        });
        tell_right(conn, &viewer.actor, "right_to_choose.opened", &right, &detail, now)?;
        mail::opened(conn, &client, &right, now)?;
        Ok(right)
    })
}

/// Takes back a right that was not used.
///
/// # Errors
/// Not found for a right that is not the viewer's; [`ChoiceError::RightUsed`] if it was used.
pub fn close_right(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<Right, ChoiceError> {
    if !policy::may_open(viewer) {
        return Err(diesel::result::Error::NotFound.into());
    }
    db::write(conn, |conn| {
        let (right, _) = super::right(conn, viewer, reference, now)?;
        if right.state != RightState::Open {
            return Err(ChoiceError::RightUsed);
        }
        if !store::go_right(conn, &right, RightState::Withdrawn, right.last_day)? {
            return Err(ChoiceError::Raced);
        }
        tell_right(conn, &viewer.actor, "right_to_choose.closed", &right, &json!({}), now)?;
        Ok(right)
    })
}
