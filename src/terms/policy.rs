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
