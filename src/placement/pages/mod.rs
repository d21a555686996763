//! Pages: the provider's participants, the caseworker's cases, a person whose provider leaves, and how a
//! contract is closed.

mod cases;
mod closing;
mod common;
mod leaving;
mod participants;

use crate::platform::web::Routes;
use common::{PROVIDER, STAFF};

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/deltagare", PROVIDER, participants::list)
        .get("/leverantor/deltagare/{placement}", PROVIDER, participants::show)
        .post("/leverantor/deltagare/{placement}/tacka-ja", PROVIDER, participants::accept)
        .post("/leverantor/deltagare/{placement}/lamna-tillbaka", PROVIDER, participants::hand_back)
        .post("/leverantor/deltagare/{placement}/borjat", PROVIDER, participants::begin)
        .post("/leverantor/deltagare/{placement}/slutat", PROVIDER, participants::end)
        .get("/handlaggare/arenden", STAFF, cases::list)
        .and(leaving::routes())
        .and(closing::routes())
}
