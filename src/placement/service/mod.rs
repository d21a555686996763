//! The operations: reserve, take back, accept, hand back, begin and end; and what follows when a contract
//! ends.

mod rechoice;
mod answer;
mod change;
mod closing;
mod leaving;
mod moving;
mod protect;
mod provider_access;
mod reserve;
mod unanswered;

pub use answer::{accept, confirm_start, end, hand_back, withdraw};
pub(super) use change::earliest_start;
pub use change::{
    change_days_of, chose_again, end_changes_due, is_replaced, leaving_beside, may_change,
    replacement_of, right_to_change,
};
pub(super) use closing::standing;
pub use closing::{
    Closed, Standing, by_caseworker, close_contract, close_due, give_notice, lapse,
    left_of_authority, rescind, under_contract,
};
pub use leaving::{agree_end, inform, remind_not_told};
pub use moving::goes_when_certain;
pub(super) use protect::seen_by_providers;
pub(super) use provider_access::{ended_of_provider, own, seen_until};
pub use rechoice::rechoice_due;
pub use reserve::{place, reserve};
pub use unanswered::remind_unanswered;

use super::model::{Leaving, Placement, PlacementId};
use super::{PlacementError, store};
use crate::client::Client;
use crate::kernel::Reference;
use crate::platform::db::Conn;
use crate::right::Right;

/// A placement that a choice hangs on.
///
/// # Errors
/// The database's own.
pub fn get(conn: &mut Conn, id: PlacementId) -> Result<Placement, PlacementError> {
    Ok(store::get(conn, id)?)
}

/// The placement that the person's receipt is of, whoever asks.
///
/// # Errors
/// Not found for an unknown number.
pub fn by_receipt(conn: &mut Conn, receipt: &Reference) -> Result<Placement, PlacementError> {
    Ok(store::by_receipt(conn, receipt)?)
}

/// The placement that holds a place by this right.
///
/// # Errors
/// The database's own.
pub fn of_right(conn: &mut Conn, right: &Right) -> Result<Option<Placement>, PlacementError> {
    Ok(store::open_of_right(conn, right.id)?)
}

/// The placements of a person whom the caller has been let to see, the newest first.
///
/// # Errors
/// The database's own.
pub fn of_client(conn: &mut Conn, client: &Client) -> Result<Vec<Placement>, PlacementError> {
    Ok(store::of_client(conn, client.id)?)
}

/// The open placements of such a person whose contract ends (R16).
///
/// # Errors
/// The database's own.
pub fn leaving_of_client(
    conn: &mut Conn,
    client: &Client,
) -> Result<Vec<(Placement, Leaving)>, PlacementError> {
    Ok(store::leaving_of_client(conn, client.id)?)
}

/// What is left to do for a placed person whose contract ends, if it does.
///
/// # Errors
/// The database's own.
pub fn leaving(conn: &mut Conn, id: PlacementId) -> Result<Option<Leaving>, PlacementError> {
    Ok(store::leaving(conn, id)?)
}
