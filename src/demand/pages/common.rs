//! What the pages of this room share.

use crate::kernel::Role;
use crate::platform::web::Access;
use serde::Serialize;

pub(super) const STAFF: Access = Access::Only(&[Role::Commissioner]);

/// An answer to choose.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    pub(super) value: &'static str,
    pub(super) text: String,
}
