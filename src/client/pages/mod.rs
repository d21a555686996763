//! Pages: register a person, change how they are reached, and who has read.

mod common;
mod handlers;
mod number;
mod protection;
mod reason;
mod registration;

use common::{PERSON, STAFF};
use registration::{create, edit, new, readings, save};

use crate::platform::web::Routes;

pub use reason::{COOKIE as REASON, case_viewer, own_viewer, way_in};

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/handlaggare/ny-person", STAFF, new)
        .post("/handlaggare/ny-person", STAFF, create)
        .get("/handlaggare/person/{reference}/kontakt", STAFF, edit)
        .post("/handlaggare/person/{reference}/kontakt", STAFF, save)
        .get("/handlaggare/person/{reference}/oppna", STAFF, reason::ask)
        .post("/handlaggare/person/{reference}/oppna", STAFF, reason::open)
        .get("/handlaggare/person/{reference}/nummer", STAFF, number::ask)
        .post("/handlaggare/person/{reference}/nummer", STAFF, number::save)
        .get("/mina-sidor/vem-har-last", PERSON, readings)
        .and(handlers::routes())
        .and(protection::routes())
}
