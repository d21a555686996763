//! Placements (platser som tas i bruk): from the choice to the end, step by step.
//!
//! Owns `placement`, `placement_step` and `placement_leaving`. A placement is made with its choice and goes with it;
//! the table in the rules says how. Each deed moves both, takes or gives back the place, and
//! leaves a step, in one transaction. Nothing else follows by itself from what is recorded here
//! (R72).
//!
//! When a contract ends its people are not forgotten (R16): notice and rescission are deeds of this
//! room, each placed person becomes a row of `placement_leaving`, and [`close_due`] winds the
//! contract up once each of them is told and has chosen anew or agreed on an end. Who is told has a
//! new right to choose from that moment, with a last day in time before the contract's; silence goes
//! the way of any right.
//!
//! When a placed person becomes protected, the providers that have read who they are become lines for
//! the handler (R59).
//!
//! Pages: the deeds of choosing (`POST /val/{right}`, `/val/kvitto/{choice}`), the provider's
//! `/leverantor/deltagare`, the commissioner's `/bestallare/avtal/{reference}/avsluta`, and the caseworker's
//! `/handlaggare/arenden`.

mod error;
mod form;
mod mail;
mod model;
mod pages;
mod persons;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

pub use error::PlacementError;
pub use model::{EndReason, Leaving, Placement, PlacementId, PlacementState, Step};
pub use pages::routes;
pub use persons::PERSON_DATA;
pub use policy::is_participant_of;
pub use rules::{choose_anew_by, report_days};
pub use service::{
    Closed, Neighbours, Standing, accept, agree_end, by_caseworker, choose, choose_anew_due,
    close_contract, close_due, confirm_start, end, end_changes_due, give_notice, hand_back, inform,
    lapse, neighbours, next_steps, of_choice, of_client, place_by_decision, rechoose,
    remind_not_told, remind_unanswered, rescind, under_contract, withdraw,
};
pub use store::{figures, first_start_of_provider, left_behind, of_provider, steps, without_claim};
pub use tasks::TASKS;

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: contracts that are over close when nobody is left, who is told gets
/// the right to choose anew, caseworkers are reminded of who has not been told (R16), and a place that was given up for another ends when its
/// last day has passed.
pub const JOBS: &[Job] = &[
    Job { name: "contract-ends", every: TimeDelta::minutes(1), run: close },
    Job { name: "placement-changes", every: TimeDelta::minutes(1), run: change },
    Job { name: "placement-answers", every: TimeDelta::minutes(10), run: answers },
];

fn change(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| end_changes_due(conn, now))??;
    Ok(())
}

fn answers(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| remind_unanswered(conn, now))??;
    Ok(())
}

fn close(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| {
        close_due(conn, now)?;
        choose_anew_due(conn, now)?;
        remind_not_told(conn, now)
    })??;
    Ok(())
}
