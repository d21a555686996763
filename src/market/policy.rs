//! Who may do what with the record.

use crate::kernel::{Actor, Role};

/// Files are taken in from the command line, or by who runs the installation.
pub fn may_import(actor: &Actor) -> bool {
    matches!(actor.role, Role::System | Role::Admin)
}
