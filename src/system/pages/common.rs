//! What the pages of this room share.

use crate::kernel::Role;
use crate::platform::web::Access;

pub(super) const STAFF: Access = Access::Only(&[Role::Commissioner]);
