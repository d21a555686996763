//! The operations of the room, one transaction each.

mod default;
mod manage;
mod reserve;

use diesel::OptionalExtension;

use super::model::{ChoiceSystem, ChoiceSystemId};
use super::{SystemError, policy, store};
use crate::kernel::Actor;
use crate::platform::db::Conn;
use crate::terms::{self, Specification};

pub use default::decide_policy;
pub use manage::{advertise, close, contracted, create, edit, open, publish_terms, settle_default};
pub use reserve::barrier_of;

/// The terms of a system that are in force.
///
/// # Errors
/// [`SystemError::NoTerms`] where none are published (R3).
pub fn terms_in_force(
    conn: &mut Conn,
    system: &ChoiceSystem,
) -> Result<Specification, SystemError> {
    let found = terms::published(conn, &system.specification_series).optional()?;
    found.ok_or(SystemError::NoTerms)
}

/// A choice system that the actor's authority runs.
fn own_system(
    conn: &mut Conn,
    actor: &Actor,
    id: ChoiceSystemId,
) -> Result<ChoiceSystem, SystemError> {
    let system = store::get(conn, id)?;
    policy::may_run(actor, system.owner_authority_id)?;
    Ok(system)
}
