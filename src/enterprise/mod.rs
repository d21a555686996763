//! New social enterprises (arbetsintegrerande sociala företag): from idea to first placement.
//!
//! Owns `initiative` and `initiative_stage`. The head of business (näringslivschef) follows
//! organisations here and never sees a person (R54). Stages are moved by people; milestones
//! (approved, first placement) are days that the system finds and nobody can type.

mod form;
mod model;
mod pages;
mod rules;
mod service;
mod store;

pub use model::{Idea, Initiative, InitiativeId, Stage};
pub use pages::routes;
pub use rules::STUCK_AFTER_DAYS;
pub use service::{add, find_milestones, link, move_to, plan_contact};
pub use store::all;

use chrono::TimeDelta;

use crate::platform::AppError;
use crate::platform::jobs::Job;

/// Finds milestones soon after they happened.
pub const JOBS: &[Job] = &[Job {
    name: "milestones",
    every: TimeDelta::seconds(2),
    run: |app, now| Ok(app.db.write(move |conn| find_milestones(conn, now))??),
}];

/// Why a deed on an initiative was refused.
#[derive(Debug, thiserror::Error)]
pub enum EnterpriseError {
    /// The stage does not follow the one it stands in.
    #[error("the initiative stands in {0}")]
    NotFrom(Stage),
    /// Another initiative holds the organisation number.
    #[error("the organisation number is another initiative's")]
    NumberTaken,
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<EnterpriseError> for AppError {
    fn from(error: EnterpriseError) -> Self {
        match error {
            EnterpriseError::NotFrom(_) => Self::Refused("enterprise-moved-on"),
            EnterpriseError::NumberTaken => Self::Refused("enterprise-number-taken"),
            EnterpriseError::Db(error) => error.into(),
        }
    }
}
