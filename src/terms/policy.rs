//! Who may write terms.

use super::TermsError;
use crate::kernel::{Actor, AuthorityId, Role};

/// Staff of the commissioning unit write the terms of their own authority.
pub fn may_write(actor: &Actor, owner: AuthorityId) -> Result<(), TermsError> {
    if actor.role == Role::Commissioner && actor.authority_id == Some(owner) {
        Ok(())
    } else {
        Err(TermsError::NotYours)
    }
}

/// Commissioning staff and the administrator keep the register of exclusion grounds, which is the
/// same for every authority.
pub fn may_keep_grounds(actor: &Actor) -> Result<(), TermsError> {
    match actor.role {
        Role::Commissioner | Role::Admin => Ok(()),
        _ => Err(TermsError::NotYours),
    }
}
