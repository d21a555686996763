//! Pages where staff read and write specifications: `/bestallare/krav/…`. A version is published on a
//! page of the approval room, which knows whom it concerns.

mod common;
mod frame;
mod ground;
mod price;
mod specification;
mod view;

pub use view::{PriceView, RequirementView, SpecView};

use crate::platform::web::Routes;
use common::STAFF;
use specification::{
    add_requirement, edit, edit_requirement, move_requirement, new_requirement, next_version,
    remove_requirement, save, save_requirement, show,
};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/krav/{reference}", STAFF, show)
        .get("/bestallare/krav/{reference}/andra", STAFF, edit)
        .post("/bestallare/krav/{reference}/andra", STAFF, save)
        .get("/bestallare/krav/{reference}/nytt", STAFF, new_requirement)
        .post("/bestallare/krav/{reference}/nytt", STAFF, add_requirement)
        .get("/bestallare/krav/{reference}/punkt/{number}", STAFF, edit_requirement)
        .post("/bestallare/krav/{reference}/punkt/{number}", STAFF, save_requirement)
        .post("/bestallare/krav/{reference}/punkt/{number}/ta-bort", STAFF, remove_requirement)
        .post("/bestallare/krav/{reference}/punkt/{number}/flytta", STAFF, move_requirement)
        .post("/bestallare/krav/{reference}/ny-version", STAFF, next_version)
        .and(price::routes())
        .and(frame::routes())
        .and(ground::routes())
}
