//! Public pages of the catalogue, answered from memory.

mod compare;
mod fields;
mod list;
mod order;
mod places;
mod saved;
mod send;
mod show;
mod view;

pub use places::{Look, look};

use crate::platform::web::{Access, Routes};

pub fn routes() -> Routes {
    Routes::default()
        .get("/utforare", Access::Public, list::list)
        .get("/utforare/ordning", Access::Public, order::order)
        .get("/utforare/ordning.csv", Access::Public, order::export)
        .get("/utforare/{reference}", Access::Public, show::show)
        .get("/jamfor", Access::Public, compare::compare)
        .post("/jamfor", Access::Public, compare::send)
        .get("/sparade", Access::Public, saved::saved)
        .post("/sparade", Access::Public, saved::send)
}
