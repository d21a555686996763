//! Who may open a right, and who may decide about it.

use crate::client::{Ground, Viewer};
use crate::kernel::Role;

/// Staff of the authority that owns the case open rights and close them.
pub fn may_open(viewer: &Viewer) -> bool {
    viewer.ground == Ground::OwnCase
        && matches!(viewer.actor.role, Role::Caseworker | Role::UnitManager)
}
