//! What people look for and do not find (otillfredsställd efterfrågan): the figures that tell the
//! commissioning unit what to call for more of.
//!
//! Owns `unmet_demand`. A row is one need that nothing met: no user, no person, no right to choose
//! and no session stands in it, its time is a day, and the free words of a visitor are refused when
//! they look like a number or an address of somebody. Therefore the log has no event of it either:
//! an event keeps its moment. The same need counts once a day, by a keyed hash of whose it is that
//! leads back to nobody ([`once`]).
//!
//! Cells with fewer than five are for staff only; what publishes figures asks [`Cell::is_small`].
//!
//! Pages: `/utforare/saknas`, `/utforare/saknas/tack`, `/bestallare/behov`,
//! `/bestallare/behov/tabell.csv`.

mod form;
mod model;
mod pages;
mod rules;
mod service;
mod store;

pub use form::told_href;
pub use model::{Cause, Cell, NewDemand, Source};
pub use pages::routes;
pub use rules::{LONGEST_WORDS, personal};
pub use service::{once, record};
pub use store::summary;

use crate::platform::AppError;

/// Why a need was not written down.
#[derive(Debug, thiserror::Error)]
pub enum DemandError {
    /// The words look like somebody's number or address, or are too many.
    #[error("the words are refused: {0}")]
    Words(&'static str),
    /// Only a visitor has words of their own.
    #[error("only what a visitor tells has words")]
    NotTold,
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<DemandError> for AppError {
    fn from(error: DemandError) -> Self {
        match error {
            DemandError::Db(error) => error.into(),
            // The form has held the words to the same rules: only code can come here.
            other => Self::fault(other),
        }
    }
}
