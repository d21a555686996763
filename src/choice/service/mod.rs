//! The deeds, and what the pages ask.

mod choosing;
mod decided;
mod instead;
mod list;
mod next;

pub use choosing::{choose, choose_instead, confirm, decline, end, until, withdraw};
pub use decided::place_by_decision;
pub use instead::{change_days_of, instead_of, is_replaced, may_change, replaced};
pub use list::{
    forget_lists, keep_shown, kept_shown, seal_shown, shown, shown_instead, unseal_shown,
};
pub use next::{NextKind, NextStep, Onward, OnwardKind, next_steps, onward};

use chrono::NaiveDateTime;
use serde_json::Value;

use super::model::{Choice, ChoiceId};
use super::{ChoiceError, store};
use crate::client::{self, Client, Viewer};
use crate::kernel::{Reference, time};
use crate::offer;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::web::AppState;
use crate::provider::{self, Provider};
use crate::right::{self, Right};

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

/// The right that a choice used, whoever asks: for the letter about it, and for the way to a change.
///
/// # Errors
/// Not found for an unknown choice.
pub fn right_of_choice(conn: &mut Conn, reference: &Reference) -> Result<Right, ChoiceError> {
    let choice = store::by_reference(conn, reference)?;
    Ok(right::by_id(conn, choice.right_id)?)
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
    let rights = right::of_person(conn, old.client_id)?;
    let kind = rights.iter().find(|one| one.id == old.right_id).map(|one| one.measure_kind);
    let same = rights.iter().filter(|one| Some(one.measure_kind) == kind);
    let same: Vec<_> = same.map(|one| one.id).collect();
    Ok(store::chose_again(conn, &old, &same, since)?)
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

fn tell(
    op: &mut Operation<'_>,
    action: &str,
    choice: &Choice,
    detail: &Value,
) -> Result<(), ChoiceError> {
    right::happened(op.conn, choice.right_id, time::stockholm_day(op.now))?;
    Ok(op.record(choice, action, detail)?)
}
