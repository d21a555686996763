//! Who may decide for somebody who has not chosen, and who may read what was decided.

use crate::client::{Ground, Viewer};
use crate::kernel::{Actor, AuthorityId, Role};
use crate::right::Right;

/// Staff who work with cases, of the authority that owns the right. That the person is the viewer's
/// to see has been asked of the client room before, and the delegation is asked for beside.
pub fn may_decide(viewer: &Viewer, right: &Right) -> bool {
    viewer.ground == Ground::OwnCase
        && matches!(viewer.actor.role, Role::Caseworker | Role::UnitManager)
        && viewer.actor.authority_id == Some(right.owner_authority_id)
}

/// The commissioning unit reads its own systems' decisions, which say nothing of who it was.
pub fn may_read_without_person(actor: &Actor, owner: AuthorityId) -> bool {
    actor.role == Role::Commissioner && actor.authority_id == Some(owner)
}
