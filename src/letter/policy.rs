//! Who prints letters and hands over codes.

use crate::client::{Ground, Viewer};
use crate::kernel::Role;

/// Staff of the authority that owns the case. That the person is the viewer's to see has been asked
/// of the client room before.
pub fn may_post(viewer: &Viewer) -> bool {
    viewer.ground == Ground::OwnCase
        && matches!(viewer.actor.role, Role::Caseworker | Role::UnitManager)
        && viewer.actor.authority_id.is_some()
}
