//! The visitor's form and staff's table.

mod board;
mod tell;

use serde::Serialize;

use crate::kernel::Role;
use crate::platform::web::{Access, Routes};

const STAFF: Access = Access::Only(&[Role::Commissioner]);

pub fn routes() -> Routes {
    Routes::default()
        .get("/utforare/saknas", Access::Public, tell::form)
        .post("/utforare/saknas", Access::Public, tell::send)
        .get("/utforare/saknas/tack", Access::Public, tell::thanks)
        .get("/bestallare/behov", STAFF, board::show)
        .get("/bestallare/behov/tabell.csv", STAFF, board::export)
}

/// An answer to choose.
#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    text: String,
}
