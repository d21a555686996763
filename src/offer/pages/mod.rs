//! Pages of the room: the list, the editor with one thing a page, places, preview, review.

mod common;
mod edit;
mod overview;
mod review;
mod sites;

use crate::platform::web::Routes;
use common::{MEMBER, STAFF};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/erbjudanden", MEMBER, overview::list)
        .get("/leverantor/erbjudanden/nytt", MEMBER, overview::new)
        .post("/leverantor/erbjudanden/nytt", MEMBER, overview::create)
        .get("/leverantor/erbjudanden/{offer}", MEMBER, overview::show)
        .post("/leverantor/erbjudanden/{offer}/klart", MEMBER, overview::complete)
        .post("/leverantor/erbjudanden/{offer}/granskning", MEMBER, overview::resubmit)
        .get("/leverantor/erbjudanden/{offer}/visa", MEMBER, overview::preview)
        .get("/leverantor/erbjudanden/{offer}/adresser", MEMBER, sites::list)
        .get("/leverantor/erbjudanden/{offer}/adresser/ny", MEMBER, sites::new)
        .post("/leverantor/erbjudanden/{offer}/adresser/ny", MEMBER, sites::add)
        .get("/leverantor/erbjudanden/{offer}/adresser/{site}", MEMBER, sites::edit)
        .post("/leverantor/erbjudanden/{offer}/adresser/{site}", MEMBER, sites::save)
        .post("/leverantor/erbjudanden/{offer}/adresser/{site}/bort", MEMBER, sites::remove)
        .get("/leverantor/erbjudanden/{offer}/{part}", MEMBER, edit::show)
        .post("/leverantor/erbjudanden/{offer}/{part}", MEMBER, edit::save)
        .get("/bestallare/andringar", STAFF, review::queue)
        .get("/bestallare/andringar/{offer}", STAFF, review::show)
        .post("/bestallare/andringar/{offer}", STAFF, review::approve)
        .post("/bestallare/andringar/{offer}/begar", STAFF, review::request)
}
