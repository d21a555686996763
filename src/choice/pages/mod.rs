//! Pages: open a right, the list of alternatives, and the page where the choice is checked.
//!
//! The deeds of choosing are the placement room's pages, which draw some of these views.

mod rights;
mod view;
mod see;

pub use see::{check_page, closed_page, full_page};
pub use view::Helped;

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

const PERSON: Access = Access::Only(&[Role::Client]);
const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/val/{right}", PERSON, see::own_list)
        .by_letter()
        .get("/val/{right}/kontrollera", PERSON, see::own_check)
        .by_letter()
        .get("/handlaggare/val/{right}", STAFF, see::helped_list)
        .get("/handlaggare/val/{right}/kontrollera", STAFF, see::helped_check)
        .post("/handlaggare/val/{right}/stang", STAFF, rights::close)
        .get("/handlaggare/person/{reference}/val", STAFF, rights::new)
        .post("/handlaggare/person/{reference}/val", STAFF, rights::create)
}
