//! A right is opened and closed by a caseworker, and lapses by itself.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use crate::client::{self, ClientId, Viewer};
use crate::kernel::{Actor, AuthorityId, Reference, UserId, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::model::{NewRight, Right, RightState, ToldBy};
use crate::right::{RightError, mail, policy, rules, store};

/// Opens a right to choose and tells the person.
///
/// # Errors
/// Not found for a person who is not the viewer's; [`RightError::NotSo`] for a way of telling that
/// is not for a protected person (R59); [`RightError::AlreadyOpen`] if a right of the
/// same kind of measure waits to be used.
pub fn open(
    conn: &mut Conn,
    viewer: &Viewer,
    person: &Reference,
    new: &NewRight,
    now: NaiveDateTime,
) -> Result<Right, RightError> {
    let user_id = viewer.actor.user()?;
    if !policy::may_open(viewer) {
        return Err(diesel::result::Error::NotFound.into());
    }
    db::write(conn, |conn| {
        let client = client::load(conn, viewer, person, now)?;
        if !rules::may_tell(new.told_by, client.protected) {
            return Err(RightError::NotSo);
        }
        let waits = store::rights_of(conn, client.id)?
            .into_iter()
            .any(|right| right.state == RightState::Open && right.measure_kind == new.measure_kind);
        if waits {
            return Err(RightError::AlreadyOpen);
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
) -> Result<Right, RightError> {
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
    super::record(op, "right_to_choose.opened", &right, &detail)?;
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
pub fn open_like(
    op: &mut Operation<'_>,
    used: &Right,
    (opened_by, last_day): (UserId, NaiveDate),
) -> Result<Right, RightError> {
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
/// Not found for a right that is not the viewer's; [`RightError::Used`] if it was used.
pub fn close(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<Right, RightError> {
    if !policy::may_open(viewer) {
        return Err(diesel::result::Error::NotFound.into());
    }
    db::write(conn, |conn| {
        let (right, _) = super::by_reference(conn, viewer, reference, now)?;
        // A lapsed right is decided about, by a decision of its own.
        if right.state == RightState::Lapsed {
            return Err(RightError::TooLate);
        }
        withdraw(&mut Operation::new(conn, &viewer.actor, now), &right)?;
        Ok(right)
    })
}

fn withdraw(op: &mut Operation<'_>, right: &Right) -> Result<(), RightError> {
    let to = right.state.go(RightState::Withdrawn)?;
    if !store::go_right(op.conn, right, to, right.last_day)? {
        return Err(RightError::Raced);
    }
    super::record(op, "right_to_choose.closed", right, &json!({}))
}

/// Rights that nobody used until their last day lapse; says how many. Silence means nothing more
/// (R72): the caseworker who is responsible is told, and the person may still choose until somebody
/// has decided.
///
/// # Errors
/// The database's own.
pub fn lapse_due(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, RightError> {
    let (actor, today) = (Actor::system(), time::stockholm_day(now));
    db::write(conn, |conn| {
        let mut lapsed = 0;
        for right in store::rights_past(conn, today)? {
            let to = right.state.go(RightState::Lapsed)?;
            if !store::go_right(conn, &right, to, right.last_day)? {
                continue;
            }
            let detail = json!({ "last_day": right.last_day });
            super::record(
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
