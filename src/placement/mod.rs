//! Placements (platser som tas i bruk): from the choice to the end, step by step.
//!
//! Owns `placement` and `placement_step`. A placement is made with its choice and goes with it;
//! the table in the rules says how. Each deed moves both, takes or gives back the place, and
//! leaves a step, in one transaction. Nothing else follows by itself from what is recorded here
//! (R72).
//!
//! Pages: the deeds of choosing (`POST /val/{right}`, `/val/kvitto/{choice}`), the provider's
//! `/leverantor/deltagare`, and the caseworker's `/handlaggare/arenden` and
//! `/handlaggare/person/{reference}`.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

pub use model::{EndReason, Placement, PlacementId, PlacementState, Step};
pub use pages::routes;
pub use service::{
    accept, choose, confirm_start, end, hand_back, next_step, of_choice, of_client, withdraw,
};
pub use store::{first_start_of_provider, of_provider, steps};

use crate::choice::ChoiceError;
use crate::client::ClientError;
use crate::kernel::NotSignedIn;
use crate::platform::AppError;

/// Why a placement was not moved.
#[derive(Debug, thiserror::Error)]
pub enum PlacementError {
    /// Absent, another provider's, or over: the same answer (R66).
    #[error("no such participant")]
    NotFound,
    #[error("the placement is {0}")]
    NotFrom(PlacementState),
    /// The day cannot be.
    #[error("the day does not fit")]
    Day,
    /// Two deeds at once: ask again and see what the other did.
    #[error("somebody was first")]
    Raced,
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Choice(#[from] ChoiceError),
    #[error(transparent)]
    Client(#[from] ClientError),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<PlacementError> for AppError {
    fn from(error: PlacementError) -> Self {
        match error {
            PlacementError::NotFound => Self::NotFound,
            PlacementError::NotFrom(_) | PlacementError::Raced => {
                Self::Refused("placement-moved-on")
            }
            PlacementError::Day => Self::Refused("error-placement-day"),
            PlacementError::SignedOut(error) => error.into(),
            PlacementError::Choice(error) => error.into(),
            PlacementError::Client(error) => error.into(),
            PlacementError::Db(error) => error.into(),
        }
    }
}
