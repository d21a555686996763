//! Who may read which matter.

use crate::kernel::{Actor, Role};
use crate::registry::model::{Matter, MatterKind, Reach};

/// Staff who may look into matters at all. The admin runs the installation and sees no cases.
pub const READERS: &[Role] = &[Role::Commissioner, Role::Caseworker, Role::UnitManager];

/// Whether the matter is about a person or otherwise not for everybody (OSL 26:1, 28:11).
pub fn is_personal(matter: &Matter) -> bool {
    matter.kind == MatterKind::ClientSupport || matter.title_secret
}

/// Whether somebody may read a matter's documents: staff of the authority that owns it (R60), and
/// where a person is concerned only those who work with people.
pub fn may_read(actor: &Actor, matter: &Matter) -> bool {
    reach(actor).is_some_and(|reach| {
        reach.owner == matter.owner_authority_id && (reach.persons || !is_personal(matter))
    })
}

/// The matters that [`may_read`] lets somebody read, for a search.
pub(super) fn reach(actor: &Actor) -> Option<Reach> {
    let persons = matches!(actor.role, Role::Caseworker | Role::UnitManager);
    let owner = actor.authority_id.filter(|_| READERS.contains(&actor.role))?;
    Some(Reach { owner, persons })
}
