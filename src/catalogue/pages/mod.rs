//! Public pages of the catalogue, answered from memory.

mod compare;
mod list;
mod order;
mod show;
mod view;

use crate::platform::web::{Access, Routes};

pub fn routes() -> Routes {
    Routes::default()
        .get("/utforare", Access::Public, list::list)
        .get("/utforare/ordning", Access::Public, order::order)
        .get("/utforare/{reference}", Access::Public, show::show)
        .get("/jamfor", Access::Public, compare::compare)
}
