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

mod error;
mod model;
mod pages;
mod rules;
mod service;
mod store;

pub use error::CapacityError;
pub use model::{CapacityId, ClaimState, Places};
pub use pages::routes;
pub use rules::{Facts, STALE_AFTER_DAYS, Wording, wording};
pub use service::{Claim, confirm, hold, release, set_cap, take, until};
pub use store::{claim_states, miscounted, of_offers, of_site, totals};
