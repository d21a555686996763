//! Rights: opened and closed by a caseworker.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::tell_right;
use crate::choice::model::{NewRight, Right, RightState, ToldBy};
use crate::choice::{ChoiceError, mail, policy, rules, store};
use crate::client::{self, ClientId, Viewer};
use crate::kernel::{Actor, AuthorityId, Reference, UserId, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};

/// Opens a right to choose and tells the person.
///
/// # Errors
/// Not found for a person who is not the viewer's; [`ChoiceError::NotSo`] for a way of telling that
/// is not for a protected person (R59); [`ChoiceError::AlreadyOpen`] if a right of the
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
        if !rules::may_tell(new.told_by, client.protected) {
            return Err(ChoiceError::NotSo);
        }
        let waits = store::rights_of(conn, client.id)?
            .into_iter()
            .any(|right| right.state == RightState::Open && right.measure_kind == new.measure_kind);
        if waits {
            return Err(ChoiceError::AlreadyOpen);
        }
        let whose = (client.id, client.owner_authority_id);
        insert(&mut Operation::new(conn, &viewer.actor, now), whose, new, user_id)
    })
}

/// The new right, and its letter.
fn insert(
    op: &mut Operation<'_>,
    (client_id, owner): (ClientId, AuthorityId),
    new: &NewRight,
    opened_by: UserId,
) -> Result<Right, ChoiceError> {
    // What waits to be decided waits no more: the new right takes its place.
    for old in store::rights_of(op.conn, client_id)? {
        if old.state == RightState::Lapsed && old.measure_kind == new.measure_kind {
            withdraw(op, &old)?;
        }
    }
    let right = store::insert_right(op.conn, client_id, owner, new, opened_by, op.now)?;
    let detail = json!({
        "measure": right.measure_kind, "hundredths": right.hundredths,
        "legal_basis": right.legal_basis, "last_day": right.last_day,
        "told_by": right.told_by,
    });
    tell_right(op, "right_to_choose.opened", &right, &detail)?;
    mail::opened(op.conn, &right, op.now)?;
    Ok(right)
}

/// Opens a right like one that the person has used, to choose anew with; the one that waits if the
/// person has one of the kind. It shows nothing of the person, so it needs no viewer: the placement
/// room calls it for somebody who has been told that the provider leaves (R16), in the name of who
/// told them.
///
/// # Errors
/// The database's own.
pub fn right_like(
    op: &mut Operation<'_>,
    used: &Right,
    (opened_by, last_day): (UserId, NaiveDate),
) -> Result<Right, ChoiceError> {
    op.write(|op| {
        let waits = store::rights_of(op.conn, used.client_id)?.into_iter().find(|right| {
            right.state == RightState::Open && right.measure_kind == used.measure_kind
        });
        if let Some(right) = waits {
            return Ok(right);
        }
        // R59: who has become protected is told face to face.
        let protected = client::is_protected(op.conn, used.client_id)?;
        let may = rules::may_tell(used.told_by, protected);
        let new = NewRight {
            measure_kind: used.measure_kind,
            legal_basis: used.legal_basis,
            hundredths: used.hundredths,
            area: used.area,
            needs_languages: used.languages(),
            needs_access: used.access(),
            told_by: if may { used.told_by } else { ToldBy::InPerson },
            planned_from: used.planned_from,
            planned_to: used.planned_to,
            last_day,
        };
        let whose = (used.client_id, used.owner_authority_id);
        insert(op, whose, &new, opened_by)
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
        // A lapsed right is decided about, by a decision of its own.
        if right.state == RightState::Lapsed {
            return Err(ChoiceError::TooLate);
        }
        withdraw(&mut Operation::new(conn, &viewer.actor, now), &right)?;
        Ok(right)
    })
}

fn withdraw(op: &mut Operation<'_>, right: &Right) -> Result<(), ChoiceError> {
    let to = right.state.go(RightState::Withdrawn)?;
    if !store::go_right(op.conn, right, to, right.last_day)? {
        return Err(ChoiceError::Raced);
    }
    tell_right(op, "right_to_choose.closed", right, &json!({}))
}

/// Rights that nobody used until their last day lapse; says how many. Silence means nothing more
/// (R72): the caseworker who is responsible is told, and the person may still choose until somebody
/// has decided.
///
/// # Errors
/// The database's own.
pub fn lapse_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, ChoiceError> {
    let (actor, today) = (Actor::system(), time::stockholm_day(now));
    db::write(conn, |conn| {
        store::forget_lists(conn, now - rules::LIST_HOLDS)?;
        let mut lapsed = 0;
        for right in store::rights_past(conn, today)? {
            let to = right.state.go(RightState::Lapsed)?;
            if !store::go_right(conn, &right, to, right.last_day)? {
                continue;
            }
            let detail = json!({ "last_day": right.last_day });
            tell_right(
                &mut Operation::new(conn, &actor, now),
                "right_to_choose.lapsed",
                &right,
                &detail,
            )?;
            let whose = client::responsible(conn, &[right.client_id])?;
            if let Some(user) = whose.get(&right.client_id) {
                mail::lapsed(conn, *user, &right, now)?;
            }
            lapsed += 1;
        }
        Ok(lapsed)
    })
}
