//! Who may choose by a right.

use crate::client::{Ground, Viewer};
use crate::kernel::Role;
use crate::right::{self, Right};

/// The person chooses; staff of the owner record it together with them (R77). That the person is
/// the viewer's to see has been asked of the client room before.
pub fn may_choose(viewer: &Viewer, right: &Right) -> bool {
    match viewer.ground {
        Ground::OwnData => viewer.actor.role == Role::Client,
        Ground::OwnCase => {
            right::may_open(viewer) && viewer.actor.authority_id == Some(right.owner_authority_id)
        }
        Ground::Referral | Ground::Consent | Ground::StatutoryDuty => false,
    }
}
