//! What the pages of this room share.

use crate::kernel::Role;
use crate::platform::web::Access;

pub(super) const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);

pub(super) const PROVIDER: Access = Access::Only(&[Role::ProviderMember]);
