//! The public procurement record: what the public sector bought, and from whom.
//!
//! The room keeps rows of Upphandlingsmyndigheten's statistics as they were published (upphandlingar
//! and kontrakterade anbud) and lets staff search, count and export them at `/upphandlingsregister`.
//! Rows come in whole files by [`import`] and are never edited. The record has no supplier number,
//! no value and no number of received tenders, so the room shows none.

mod error;
mod form;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

pub use error::MarketError;
pub use model::{
    Agreement, ContractKind, ImportKind, NATURAL_PERSON, Procedure, Sector, Sort, SupplierSize,
};
pub use pages::routes;
pub use rules::{Fault, SupplierCount, kind_of};
pub use service::{Report, import, import_2021, supplier_named};
pub use store::size;
