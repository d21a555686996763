//! Who may do what to a placement.

use super::model::Placement;
use crate::client::{Ground, Viewer};
use crate::kernel::Role;
use crate::provider::ProviderId;

/// R66: a provider sees and handles its own participants only, and only while they are that.
pub fn is_participant_of(placement: &Placement, provider: ProviderId) -> bool {
    placement.provider_id == provider && placement.state.is_open()
}

/// Staff who work with cases move people whose provider leaves. That the person is the viewer's to
/// see has been asked of the client room.
pub fn may_settle(viewer: &Viewer) -> bool {
    viewer.ground == Ground::OwnCase
        && matches!(viewer.actor.role, Role::Caseworker | Role::UnitManager)
}
