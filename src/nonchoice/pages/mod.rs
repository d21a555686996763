//! Pages: the caseworker's list and decision, the commissioner's policies and decisions, the public
//! page of a policy, and the person's own page of what was decided.

mod case;
mod decided;
mod policies;
mod public;
mod view;

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

const PERSON: Access = Access::Only(&[Role::Client]);
const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);
const COMMISSIONER: Access = Access::Only(&[Role::Commissioner]);

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/handlaggare/ickeval", STAFF, decided::lists)
        .get("/handlaggare/ickeval/{decision}", STAFF, decided::show)
        .get("/handlaggare/ickeval/{decision}/underlag.json", STAFF, decided::file)
        .post("/handlaggare/ickeval/{decision}/borjat", STAFF, decided::note_start)
        .get("/handlaggare/person/{reference}/val/{right}/ickeval", STAFF, case::show)
        .post("/handlaggare/person/{reference}/val/{right}/ickeval", STAFF, case::decide)
        .post("/handlaggare/person/{reference}/val/{right}/ickeval/jav", STAFF, case::declare)
        .get("/bestallare/ickeval", COMMISSIONER, policies::decisions)
        .get("/bestallare/ickeval/{decision}/underlag.json", COMMISSIONER, policies::file)
        .get("/bestallare/system/{reference}/ickeval", COMMISSIONER, policies::show)
        .post("/bestallare/system/{reference}/ickeval", COMMISSIONER, policies::decide)
        .get("/valfrihetssystem/{reference}/ickeval", Access::Public, public::policy)
        .get("/mina-sidor/beslut/{decision}", PERSON, public::own)
        .by_letter()
        .get("/val/{right}/beslut", PERSON, public::of_right)
        .by_letter()
}
