//! Pages: come in by a letter, the print queue, and what is handed over beside the person.

mod desk;
mod queue;
mod sign_in;

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

const STAFF: Access = Access::Only(&[Role::Caseworker, Role::UnitManager]);

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/logga-in/brev", Access::Public, sign_in::ask)
        .post("/logga-in/brev", Access::Public, sign_in::code)
        .get("/logga-in/brev/kod", Access::Public, sign_in::ask_second)
        .post("/logga-in/brev/kod", Access::Public, sign_in::second)
        .post("/logga-in/brev/ny-kod", Access::Public, sign_in::again)
        .get("/lamna", Access::Public, sign_in::leave)
        .get("/handlaggare/brev", STAFF, queue::list)
        .post("/handlaggare/brev/skriv-ut", STAFF, queue::print)
        .get("/handlaggare/brev/utskrift", STAFF, queue::sheets)
        .post("/handlaggare/brev/postat", STAFF, queue::posted)
        .post("/handlaggare/brev/angra", STAFF, queue::undo)
        .get("/handlaggare/person/{reference}/kod", STAFF, desk::show)
        .post("/handlaggare/person/{reference}/kod", STAFF, desk::give)
        .post("/handlaggare/person/{reference}/kod/brev", STAFF, desk::again)
}
