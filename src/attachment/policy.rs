//! Who may read which file.

use super::AttachmentError;
use crate::kernel::{Actor, AuthorityId, Role};

/// Staff who may read what organisations hand in.
pub(super) const READERS: &[Role] = &[Role::Commissioner];

/// Staff read what was handed over to their own authority (R60).
pub(super) fn may_read(actor: &Actor, readers: &[AuthorityId]) -> Result<(), AttachmentError> {
    let own = actor.authority_id.is_some_and(|own| readers.contains(&own));
    if own && READERS.contains(&actor.role) { Ok(()) } else { Err(AttachmentError::NotYours) }
}
