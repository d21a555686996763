//! Pages: the deed of choosing and its receipt, the provider's participants, the caseworker's
//! cases, and how a contract is closed.

mod cases;
mod choosing;
mod closing;
mod common;
mod leaving;
mod participants;
mod receipt;
mod record;

use crate::platform::web::Routes;
use common::{PERSON, PROVIDER, STAFF};

/// The room's routes.
pub fn routes() -> Routes {
    Routes::default()
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
