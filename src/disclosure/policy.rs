//! Who may handle a request.

use super::DisclosureError;
use crate::kernel::Actor;
use crate::registry::{self, Matter};

/// Staff who may read its matter: of the authority that was asked, and once it is about a person
/// those who work with people (R60).
pub fn may_handle(actor: &Actor, matter: &Matter) -> Result<(), DisclosureError> {
    if registry::may_read(actor, matter) { Ok(()) } else { Err(DisclosureError::NotYours) }
}
