//! Pages: the three questions, the list of alternatives, and the page where the choice
//! is checked; the same for a change of provider.
//!
//! The deeds of choosing are the placement room's pages, which draw some of these views.

mod opened;
mod see;
mod view;
mod way;

pub use see::{check_page, closed_page, full_page};
pub use view::Helped;
pub use way::Way;

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

const PERSON: Access = Access::Only(&[Role::Client]);
const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/val/{right}", PERSON, see::own_list)
        .by_letter()
        .get("/val/{right}/fragor", PERSON, see::own_questions)
        .by_letter()
        .get("/val/{right}/kontrollera", PERSON, see::own_check)
        .by_letter()
        .get("/val/kvitto/{choice}/byt", PERSON, see::own_change)
        .by_letter()
        .get("/val/kvitto/{choice}/byt/fragor", PERSON, see::own_change_questions)
        .by_letter()
        .get("/val/kvitto/{choice}/byt/kontrollera", PERSON, see::own_change_check)
        .by_letter()
        .get("/handlaggare/val/{right}", STAFF, see::helped_list)
        .get("/handlaggare/val/{right}/fragor", STAFF, see::helped_questions)
        .get("/handlaggare/val/{right}/kontrollera", STAFF, see::helped_check)
        .get("/handlaggare/val/kvitto/{choice}/byt", STAFF, see::helped_change)
        .get("/handlaggare/val/kvitto/{choice}/byt/fragor", STAFF, see::helped_change_questions)
        .get("/handlaggare/val/kvitto/{choice}/byt/kontrollera", STAFF, see::helped_change_check)
}
