//! The visitor's form and staff's table.

mod board;
mod common;
mod tell;

use crate::platform::web::{Access, Routes};
use common::STAFF;

pub fn routes() -> Routes {
    Routes::default()
        .get("/utforare/saknas", Access::Public, tell::form)
        .post("/utforare/saknas", Access::Public, tell::send)
        .get("/utforare/saknas/tack", Access::Public, tell::thanks)
        .get("/bestallare/behov", STAFF, board::show)
        .get("/bestallare/behov/tabell.csv", STAFF, board::export)
}
