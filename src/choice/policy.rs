//! Who may open a right, and who may choose by it.

use super::model::Right;
use crate::client::{Ground, Viewer};
use crate::kernel::Role;

/// Staff of the authority that owns the case open rights and close them.
pub fn may_open(viewer: &Viewer) -> bool {
    viewer.ground == Ground::OwnCase
        && matches!(viewer.actor.role, Role::Caseworker | Role::UnitManager)
}

/// The person chooses; staff of the owner record it together with them (R77). That the person is
/// the viewer's to see has been asked of the client room before.
pub fn may_choose(viewer: &Viewer, right: &Right) -> bool {
    match viewer.ground {
        Ground::OwnData => viewer.actor.role == Role::Client,
        Ground::OwnCase => {
            may_open(viewer) && viewer.actor.authority_id == Some(right.owner_authority_id)
        }
        Ground::Referral | Ground::Consent | Ground::StatutoryDuty => false,
    }
}
