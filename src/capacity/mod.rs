//! Places (platser): how many an offer has at each site, and the claims on them.
//!
//! Owns `capacity_cap` and `capacity`. A place is held by one row in `capacity`, written by choice
//! and placement through this door; nothing else is ever counted. Amounts are hundredths of a
//! full-time place, so that two half-time placements share one.
//!
//! Occupied places never exceed the cap (R73): a conditional update decides, and a `CHECK` repeats
//! it in the database. Lowering a cap moves nobody.
//!
//! Page: `POST /leverantor/platser/{site}`, by which a provider confirms its figures.

mod model;
mod pages;
mod rules;
mod service;
mod store;

pub use model::{CapacityId, ClaimState, Places};
pub use pages::routes;
pub use rules::{Facts, STALE_AFTER_DAYS, Wording, wording};
pub use service::{Claim, confirm, hold, release, set_cap, take, until};
pub use store::{claim_states, miscounted, of_offers, of_site, totals};

use crate::platform::AppError;

/// Why a place was not given.
#[derive(Debug, thiserror::Error)]
pub enum CapacityError {
    /// No room for so much at the site.
    #[error("no free place")]
    Full,
    /// The offer has no such site, or it is not in use.
    #[error("no such site")]
    NoSite,
    /// The claim is not in a state from which this can be done.
    #[error("the claim is {0}")]
    NotFrom(ClaimState),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<CapacityError> for AppError {
    fn from(error: CapacityError) -> Self {
        match error {
            CapacityError::Full => Self::Refused("capacity-full"),
            CapacityError::NoSite => Self::NotFound,
            CapacityError::NotFrom(_) => Self::Refused("capacity-moved-on"),
            CapacityError::Db(error) => error.into(),
        }
    }
}
