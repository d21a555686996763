//! The operations: remind, declare, decide, note a start; and what the pages ask.

mod decide;
mod facts;
mod lists;
mod look;
mod remind;

pub use decide::{decide, declare_impartial, note_own_start};
pub(super) use facts::under;
pub use facts::{Asked, facts, facts_of_right};
pub(super) use lists::{Line, Part, Which, lists};
pub(super) use look::{
    Shown, delegation, export, of_authority, shown, shown_to_owner, without_person,
};
pub use look::{in_scope, mine, of_right, waits_of_authority};
pub use remind::remind_due;

use chrono::NaiveDateTime;

use super::NonchoiceError;
use crate::client::{Client, Viewer};
use crate::kernel::Reference;
use crate::platform::db::Conn;
use crate::right::{self, Right};

/// A right and whose it is, for staff who may decide about it.
///
/// # Errors
/// Not found also for a right that is not the viewer's to decide about.
pub(super) fn right(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Right, Client), NonchoiceError> {
    let (right, client) = right::by_reference(conn, viewer, reference, now)?;
    if super::policy::may_decide(viewer, &right) {
        Ok((right, client))
    } else {
        Err(NonchoiceError::NotFound)
    }
}
