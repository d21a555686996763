//! Who may read which matter.

use crate::kernel::{Actor, Role};
use crate::registry::model::{Matter, MatterKind};

/// Staff who may look into matters at all. The admin runs the installation and sees no cases.
pub(super) const READERS: &[Role] = &[Role::Commissioner, Role::Caseworker, Role::UnitManager];

/// Whether the matter is about a person or otherwise not for everybody (OSL 26:1, 28:11).
pub(super) fn is_personal(matter: &Matter) -> bool {
    matter.kind == MatterKind::ClientSupport || matter.title_secret
}

/// Whether somebody may read a matter's documents: staff of the authority that owns it (R60), and
/// where a person is concerned only those who work with people.
pub(super) fn may_read(actor: &Actor, matter: &Matter) -> bool {
    let own = actor.authority_id == Some(matter.owner_authority_id);
    let meets_people = matches!(actor.role, Role::Caseworker | Role::UnitManager);
    own && READERS.contains(&actor.role) && (meets_people || !is_personal(matter))
}
