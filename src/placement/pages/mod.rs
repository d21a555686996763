//! Pages: the deed of choosing and its receipt, the provider's participants, the caseworker's
//! cases, and how a contract is closed.

mod cases;
mod choosing;
mod closing;
mod leaving;
mod participants;
mod person;
mod protection;

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

const PERSON: Access = Access::Only(&[Role::Client]);
const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);
const PROVIDER: Access = Access::Only(&[Role::ProviderMember]);

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .post("/val/{right}", PERSON, choosing::own_choice)
        .get("/val/kvitto/{choice}", PERSON, choosing::own_receipt)
        .post("/val/kvitto/{choice}/angra", PERSON, choosing::own_withdrawal)
        .post("/handlaggare/val/{right}", STAFF, choosing::helped_choice)
        .get("/handlaggare/val/kvitto/{choice}", STAFF, choosing::helped_receipt)
        .post("/handlaggare/val/kvitto/{choice}/angra", STAFF, choosing::helped_withdrawal)
        .get("/leverantor/deltagare", PROVIDER, participants::list)
        .get("/leverantor/deltagare/{placement}", PROVIDER, participants::show)
        .post("/leverantor/deltagare/{placement}/tacka-ja", PROVIDER, participants::accept)
        .post("/leverantor/deltagare/{placement}/lamna-tillbaka", PROVIDER, participants::hand_back)
        .post("/leverantor/deltagare/{placement}/borjat", PROVIDER, participants::begin)
        .post("/leverantor/deltagare/{placement}/slutat", PROVIDER, participants::end)
        .get("/handlaggare/arenden", STAFF, cases::list)
        .get("/handlaggare/person/{reference}", STAFF, person::show)
        .and(leaving::routes())
        .and(protection::routes())
        .and(closing::routes())
}
