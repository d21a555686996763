//! New social enterprises (arbetsintegrerande sociala företag): from idea to first placement.
//!
//! Owns `initiative` and `initiative_stage`. The head of business (näringslivschef) follows
//! organisations here and never sees a person (R54). Stages are moved by people; milestones
//! (approved, first placement) are days that the system finds and nobody can type.

mod error;
mod form;
mod model;
mod pages;
mod rules;
mod service;
mod store;

pub use error::EnterpriseError;
pub use model::{Idea, Initiative, InitiativeId, Stage};
pub use pages::routes;
pub use rules::STUCK_AFTER_DAYS;
pub use service::{add, find_milestones, link, move_to, plan_contact};
pub use store::all;

use chrono::TimeDelta;

use crate::platform::jobs::Job;

/// Finds milestones soon after they happened.
pub const JOBS: &[Job] = &[Job {
    name: "milestones",
    every: TimeDelta::seconds(2),
    run: |app, now| Ok(app.db.write(move |conn| find_milestones(conn, now))??),
}];
