//! The public procurement record: what the public sector bought, and from whom.
//!
//! The room keeps rows of Upphandlingsmyndigheten's statistics as they were published (upphandlingar
//! and kontrakterade anbud) and lets staff search, count and export them at `/upphandlingsregister`.
//! Rows come in whole files by [`import`] and are never edited. The record has no supplier number,
//! no value and no number of received tenders, so the room shows none.

mod form;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

pub use model::{
    Agreement, ContractKind, ImportKind, NATURAL_PERSON, Procedure, Sector, Sort, SupplierSize,
};
pub use pages::routes;
pub use rules::{Fault, SupplierCount, kind_of};
pub use service::{Report, import, import_2021, supplier_named};
pub use store::size;

use crate::platform::AppError;

/// Why the record was not read or changed.
#[derive(Debug, thiserror::Error)]
pub enum MarketError {
    /// The actor may not take in files.
    #[error("this role may not import")]
    MayNot,
    /// The file has faults; nothing of it was taken in.
    #[error("{} faults in the file, nothing was imported; the first: {}", .0.len(), first(.0))]
    Faulty(Vec<Fault>),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

fn first(faults: &[Fault]) -> String {
    faults.first().map(ToString::to_string).unwrap_or_default()
}

impl From<MarketError> for AppError {
    fn from(error: MarketError) -> Self {
        match error {
            MarketError::MayNot => Self::Denied,
            MarketError::Faulty(_) => Self::fault(error),
            MarketError::Db(error) => error.into(),
        }
    }
}
