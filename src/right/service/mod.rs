//! The operations, and what the pages ask.

mod deciding;
mod giving;
mod list;

pub use deciding::{decide_lapsed, waiting};
pub use giving::{close, lapse_due, open, open_like};
pub use list::{alternatives, alternatives_for, note_full, note_unmet, preview};

use chrono::NaiveDateTime;
use serde_json::{Value, json};

use super::model::{Right, RightId, RightState};
use super::{RightError, rules, store};
use crate::client::{self, Client, ClientId, Viewer};
use crate::kernel::{Reference, time};
use crate::platform::Operation;
use crate::platform::db::Conn;

/// A right and whose it is, for who may see that person.
///
/// # Errors
/// Not found also for a right that is not the viewer's to see.
pub fn by_reference(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Right, Client), RightError> {
    let right = store::right_by_reference(conn, reference)?;
    let client = client::by_id(conn, viewer, right.client_id, now)?;
    Ok((right, client))
}

/// A right as it stands, whoever asks: for signing in by a letter, which shows nothing of it.
///
/// # Errors
/// Not found for an unknown right.
pub fn named(conn: &mut Conn, reference: &Reference) -> Result<Right, RightError> {
    Ok(store::right_by_reference(conn, reference)?)
}

/// The reference of the person that a right is about; nothing else is told.
///
/// # Errors
/// Not found for an unknown right.
pub fn whose(conn: &mut Conn, reference: &Reference) -> Result<Reference, RightError> {
    let right = store::right_by_reference(conn, reference)?;
    Ok(client::reference_of(conn, right.client_id)?)
}

/// A right by its row.
///
/// # Errors
/// The database's own.
pub fn by_id(conn: &mut Conn, id: RightId) -> Result<Right, RightError> {
    Ok(store::right_by_id(conn, id)?)
}

/// The rights of a person whom the caller has been let to see, the newest first.
///
/// # Errors
/// The database's own.
pub fn of_client(conn: &mut Conn, client: &Client) -> Result<Vec<Right>, RightError> {
    Ok(store::rights_of(conn, client.id)?)
}

fn record(
    op: &mut Operation<'_>,
    action: &str,
    right: &Right,
    detail: &Value,
) -> Result<(), RightError> {
    store::note_event(op.conn, right.id, time::stockholm_day(op.now))?;
    Ok(op.record(right, action, detail)?)
}

/// The rights of a person, the newest first, for what tells nothing of the person.
///
/// # Errors
/// The database's own.
pub fn of_person(conn: &mut Conn, client_id: ClientId) -> Result<Vec<Right>, RightError> {
    Ok(store::rights_of(conn, client_id)?)
}

/// A place is reserved by the right: it is in use. In the transaction of what reserves it.
///
/// # Errors
/// Why it cannot be used; [`RightError::Raced`] if somebody moved it meanwhile.
pub fn take_into_use(conn: &mut Conn, right: &Right) -> Result<(), RightError> {
    if store::go_right(conn, right, right.state.go(RightState::Used)?, right.last_day)? {
        Ok(())
    } else {
        Err(RightError::Raced)
    }
}

/// What the right was used for came to nothing: it is open again, with new days to choose.
///
/// # Errors
/// [`RightError::Raced`] if somebody moved it meanwhile.
pub fn reopen(op: &mut Operation<'_>, id: RightId) -> Result<(), RightError> {
    let right = store::right_by_id(op.conn, id)?;
    let last_day = rules::reopened_last_day(right.last_day, time::stockholm_day(op.now));
    if !store::go_right(op.conn, &right, right.state.go(RightState::Open)?, last_day)? {
        return Err(RightError::Raced);
    }
    record(op, "right_to_choose.reopened", &right, &json!({ "last_day": last_day }))
}
