//! The deeds, and what the pages ask.

mod choosing;
mod decided;
mod instead;
mod list;
mod next;
mod rights;

pub use choosing::{choose, choose_instead, confirm, decline, end, until, withdraw};
pub use decided::{decide_lapsed, place_by_decision};
pub use instead::{change_days_of, instead_of, is_replaced, may_change, replaced};
pub use list::{
    alternatives, alternatives_for, keep_shown, kept_shown, note_full, note_unmet, preview,
    seal_shown, shown, shown_instead, unseal_shown,
};
pub use next::{NextKind, NextStep, Onward, OnwardKind, next_steps, onward};
pub use rights::{close_right, lapse_due, open_right, right_like};

use chrono::NaiveDateTime;
use serde_json::Value;

use super::model::{Choice, ChoiceId, Right, RightId};
use super::{ChoiceError, store};
use crate::client::{self, Client, Viewer};
use crate::kernel::{Reference, time};
use crate::offer;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::web::AppState;
use crate::provider::{self, Provider};

/// A right and whose it is, for who may see that person.
///
/// # Errors
/// Not found also for a right that is not the viewer's to see.
pub fn right(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Right, Client), ChoiceError> {
    let right = store::right_by_reference(conn, reference)?;
    let client = client::by_id(conn, viewer, right.client_id, now)?;
    Ok((right, client))
}

/// A choice and whose it is, for who may see that person.
///
/// # Errors
/// Not found also for a choice that is not the viewer's to see.
pub fn by_reference(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Choice, Client), ChoiceError> {
    let choice = store::by_reference(conn, reference)?;
    let client = client::by_id(conn, viewer, choice.client_id, now)?;
    Ok((choice, client))
}

/// Whether what a placeholder of a path names belongs to the right that a session by letter is for.
/// A placeholder that is unknown here belongs to none.
///
/// # Errors
/// The database's own.
pub fn in_scope(
    app: &AppState,
    scope: &Reference,
    name: &str,
    value: &str,
) -> Result<bool, AppError> {
    let Some(value) = Reference::parse(value) else { return Ok(false) };
    match name {
        "right" => Ok(value == *scope),
        "choice" => app.db.read(|conn| instead::belongs(conn, &value, scope))?.map_err(Into::into),
        _ => Ok(false),
    }
}

/// A right as it stands, whoever asks: for signing in by a letter, which shows nothing of it.
///
/// # Errors
/// Not found for an unknown right.
pub fn right_named(conn: &mut Conn, reference: &Reference) -> Result<Right, ChoiceError> {
    Ok(store::right_by_reference(conn, reference)?)
}

/// The right that a choice used, whoever asks: for the letter about it, and for the way to a change.
///
/// # Errors
/// Not found for an unknown choice.
pub fn right_of_choice(conn: &mut Conn, reference: &Reference) -> Result<Right, ChoiceError> {
    let choice = store::by_reference(conn, reference)?;
    Ok(store::right_by_id(conn, choice.right_id)?)
}

/// The reference of the person that a right is about; nothing else is told.
///
/// # Errors
/// Not found for an unknown right.
pub fn whose(conn: &mut Conn, reference: &Reference) -> Result<Reference, ChoiceError> {
    let right = store::right_by_reference(conn, reference)?;
    Ok(client::reference_of(conn, right.client_id)?)
}

/// The same for a choice.
///
/// # Errors
/// Not found for an unknown choice.
pub fn whose_choice(conn: &mut Conn, reference: &Reference) -> Result<Reference, ChoiceError> {
    let choice = store::by_reference(conn, reference)?;
    Ok(client::reference_of(conn, choice.client_id)?)
}

/// The choice that holds a place by this right.
///
/// # Errors
/// The database's own.
pub fn used_for(conn: &mut Conn, right: &Right) -> Result<Option<Choice>, ChoiceError> {
    Ok(store::open_of_right(conn, right.id)?)
}

/// A choice that a placement hangs on.
///
/// # Errors
/// The database's own.
pub fn get(conn: &mut Conn, id: ChoiceId) -> Result<Choice, ChoiceError> {
    Ok(store::get(conn, id)?)
}

/// Whether the person of a choice has chosen anew: another choice is there to replace it, or one made
/// since a moment holds a place of the same kind of measure under another contract.
///
/// # Errors
/// The database's own.
pub fn chose_again(
    conn: &mut Conn,
    old: ChoiceId,
    since: NaiveDateTime,
) -> Result<bool, ChoiceError> {
    let old = store::get(conn, old)?;
    if store::instead_of(conn, old.id)?.is_some() {
        return Ok(true);
    }
    let kind = store::right_by_id(conn, old.right_id)?.measure_kind;
    Ok(store::chose_again(conn, &old, kind, since)?)
}

/// The right that a choice used.
///
/// # Errors
/// The database's own.
pub fn right_by_id(conn: &mut Conn, id: RightId) -> Result<Right, ChoiceError> {
    Ok(store::right_by_id(conn, id)?)
}

/// The rights of a person whom the caller has been let to see, the newest first.
///
/// # Errors
/// The database's own.
pub fn rights_of(conn: &mut Conn, client: &Client) -> Result<Vec<Right>, ChoiceError> {
    Ok(store::rights_of(conn, client.id)?)
}

/// The choices of a person whom the caller has been let to see, the newest first.
///
/// # Errors
/// The database's own.
pub fn of_client(conn: &mut Conn, client: &Client) -> Result<Vec<Choice>, ChoiceError> {
    Ok(store::of_client(conn, client.id)?)
}

/// The provider that was chosen.
///
/// # Errors
/// The database's own.
pub fn provider_of(conn: &mut Conn, choice: &Choice) -> Result<Provider, ChoiceError> {
    let offer = offer::get(conn, choice.offer_id)?;
    Ok(provider::get(conn, offer.provider_id)?)
}

fn tell_right(
    op: &mut Operation<'_>,
    action: &str,
    right: &Right,
    detail: &Value,
) -> Result<(), ChoiceError> {
    store::happened(op.conn, right.id, time::stockholm_day(op.now))?;
    Ok(op.record(right, action, detail)?)
}

fn tell(
    op: &mut Operation<'_>,
    action: &str,
    choice: &Choice,
    detail: &Value,
) -> Result<(), ChoiceError> {
    store::happened(op.conn, choice.right_id, time::stockholm_day(op.now))?;
    Ok(op.record(choice, action, detail)?)
}
