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

mod error;
mod form;
mod model;
mod pages;
mod rules;
mod service;
mod store;

pub use error::DemandError;
pub use form::told_href;
pub use model::{Cause, Cell, NewDemand, Source};
pub use pages::routes;
pub use rules::{LONGEST_WORDS, personal};
pub use service::{once, record};
pub use store::summary;
