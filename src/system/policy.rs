//! Who may do what to systems.

use super::SystemError;
use crate::kernel::{Actor, AuthorityId, Role};

/// Staff of the commissioning unit act for their own authority.
pub fn may_run(actor: &Actor, owner: AuthorityId) -> Result<(), SystemError> {
    if actor.role == Role::Commissioner && actor.authority_id == Some(owner) {
        Ok(())
    } else {
        Err(SystemError::NotYours)
    }
}
