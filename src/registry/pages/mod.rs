//! The register: a list for everybody, matters and documents for the authority that owns them.
//!
//! URLs: `/diarium`, `/diarium/export.csv`, `/diarium/{reference}`, `/handling/{reference}`.

mod common;
mod export;
mod show;

use crate::platform::web::{Access, Routes};
use crate::registry::policy;
use common::list;

pub fn routes() -> Routes {
    Routes::default()
        .get("/diarium", Access::Public, list)
        .get("/diarium/export.csv", Access::Public, export::export)
        .get("/diarium/{reference}", Access::Only(policy::READERS), show::show)
        .get("/handling/{reference}", Access::Only(policy::READERS), show::document)
}
