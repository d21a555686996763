//! Pages: a caseworker opens a right, with the list as the person will see it, and may close it.

mod giving;
mod view;

pub use view::{AlternativeView, GroupView, groups};

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .post("/handlaggare/val/{right}/stang", STAFF, giving::close)
        .get("/handlaggare/person/{reference}/val", STAFF, giving::new)
        .post("/handlaggare/person/{reference}/val", STAFF, giving::create)
}
