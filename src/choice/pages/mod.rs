//! Pages: the three questions, the list of alternatives, the page where the choice is checked, the
//! choice itself and its receipt; the same for a change of provider, alone and together with staff.

mod choosing;
mod opened;
mod receipt;
mod record;
mod see;
mod view;
mod route;

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
        .post("/val/{right}", PERSON, choosing::own_choice)
        .by_letter()
        .get("/val/kvitto/{choice}", PERSON, receipt::own)
        .by_letter()
        .get("/val/kvitto/{choice}/uppgifter", PERSON, record::own)
        .by_letter()
        .post("/val/kvitto/{choice}/skicka", PERSON, receipt::own_send)
        .by_letter()
        .post("/val/kvitto/{choice}/byt", PERSON, choosing::own_change)
        .by_letter()
        .post("/val/kvitto/{choice}/angra", PERSON, choosing::own_withdrawal)
        .by_letter()
        .post("/handlaggare/val/{right}", STAFF, choosing::helped_choice)
        .get("/handlaggare/val/kvitto/{choice}", STAFF, receipt::helped)
        .get("/handlaggare/val/kvitto/{choice}/uppgifter", STAFF, record::helped)
        .post("/handlaggare/val/kvitto/{choice}/skicka", STAFF, receipt::helped_send)
        .post("/handlaggare/val/kvitto/{choice}/byt", STAFF, choosing::helped_change)
        .post("/handlaggare/val/kvitto/{choice}/angra", STAFF, choosing::helped_withdrawal)
}
