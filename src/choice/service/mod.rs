//! The operations, and what the pages ask.

mod choosing;
mod decided;
mod list;
mod next;

pub use choosing::{choose, rechoose, withdraw};
pub use decided::place_by_decision;
pub use list::{
    forget_lists, keep_shown, kept_shown, seal_shown, shown, shown_instead, unseal_shown,
};
pub use next::{NextKind, NextStep, Onward, OnwardKind, next_steps, onward};

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use serde_json::Value;

use super::model::{Choice, ChoiceId, RightFigures};
use super::{ChoiceError, store};
use crate::client::{self, Client, Viewer};
use crate::kernel::{Reference, time};
use crate::offer;
use crate::placement::{self, Placement, PlacementId};
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
        "choice" => app.db.read(|conn| belongs(conn, &value, scope))?.map_err(Into::into),
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

/// A choice that a placement hangs on.
///
/// # Errors
/// The database's own.
pub fn get(conn: &mut Conn, id: ChoiceId) -> Result<Choice, ChoiceError> {
    Ok(store::get(conn, id)?)
}

/// Whether a choice belongs to a right: made by it, or the other one of a change of a choice that was.
fn belongs(conn: &mut Conn, choice: &Reference, right: &Reference) -> Result<bool, ChoiceError> {
    let Some(choice) = store::by_reference(conn, choice).optional()? else { return Ok(false) };
    let own = placement::get(conn, choice.placement_id)?;
    let old = match own.replaces_id {
        Some(id) => Some(placement::get(conn, id)?),
        None => None,
    };
    let new = placement::replacement_of(conn, own.id)?;
    for one in [old, new].into_iter().flatten().chain([own]) {
        if right::by_id(conn, one.right_id)?.reference == *right {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The choice that a place was reserved by.
///
/// # Errors
/// Not found for a place that nobody chose.
pub fn of_placement(conn: &mut Conn, id: PlacementId) -> Result<Choice, ChoiceError> {
    Ok(store::of_placement(conn, id)?)
}

/// Where the place stands that was chosen.
///
/// # Errors
/// The database's own.
pub fn placement_of(conn: &mut Conn, choice: &Choice) -> Result<Placement, ChoiceError> {
    Ok(placement::get(conn, choice.placement_id)?)
}

/// The choices of a person whom the caller has been let to see, each with its placement, the newest
/// first.
///
/// # Errors
/// The database's own.
pub(super) fn with_placements(
    conn: &mut Conn,
    client: &Client,
) -> Result<Vec<(Choice, Placement)>, ChoiceError> {
    let placements = placement::of_client(conn, client)?;
    let ids: Vec<PlacementId> = placements.iter().map(|one| one.id).collect();
    let mut choices = store::of_placements(conn, &ids)?;
    let with = |one: Placement| Some((choices.remove(&one.id)?, one));
    Ok(placements.into_iter().filter_map(with).collect())
}

/// What stands beside a choice while a provider is changed.
#[derive(Debug, Clone, Default)]
pub struct Neighbours {
    /// The place that this one is to replace, while it goes on.
    pub old: Option<Placement>,
    /// The place that is to replace this one.
    pub new: Option<Placement>,
    /// Whether the place may be changed for another now.
    pub may_change: bool,
}

/// The same, for the pages of a choice that the caller has been let to see.
///
/// # Errors
/// The database's own.
pub(super) fn neighbours(
    conn: &mut Conn,
    placement: &Placement,
) -> Result<Neighbours, ChoiceError> {
    let old = placement::goes_when_certain(conn, placement)?;
    let new = placement::replacement_of(conn, placement.id)?;
    let may_change = new.is_none() && placement::may_change(conn, placement)?.is_ok();
    Ok(Neighbours { old, new, may_change })
}

/// How many rights wait no longer, and how many of them were used by a choice.
///
/// # Errors
/// The database's own.
pub fn right_figures(conn: &mut Conn) -> Result<RightFigures, ChoiceError> {
    // What the authority decided is nobody's choice (R15).
    let decided = placement::placed_by_decision(conn)?;
    let (settled, used) = right::settled_and_used(conn)?;
    Ok(RightFigures { settled, chosen: used - decided })
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

fn record(
    op: &mut Operation<'_>,
    action: &str,
    choice: &Choice,
    detail: &Value,
) -> Result<(), ChoiceError> {
    right::note_event(op.conn, choice.right_id, time::stockholm_day(op.now))?;
    Ok(op.record(choice, action, detail)?)
}
