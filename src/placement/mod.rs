//! Placements (platser som tas i bruk): from reserved to ended, step by step.
//!
//! Owns `placement`, `placement_step` and `placement_leaving`. [`reserve`] is the one way to reserve a
//! place: who chooses and the authority that decides for somebody both come by it. The table in the rules
//! says where a placement may go and what its claim on the place then is; each operation moves the
//! placement, its claim, and the right where the place came to nothing, and leaves a step, in one
//! transaction. A right has one open placement at most, or two of which one replaces the other.
//! Nothing else follows by itself from what is recorded here (R72).
//!
//! When a contract ends its people are not forgotten (R16): notice and rescission are operations of this
//! room, each placed person becomes a row of `placement_leaving`, and [`close_due`] winds the
//! contract up once each of them is told and has chosen anew or agreed on an end. Who is told has a
//! new right to choose from that moment, with a last day in time before the contract's; silence goes
//! the way of any right.
//!
//! When a placed person becomes protected, the providers that have read who they are become lines for
//! the handler (R59).
//!
//! Pages: the provider's `/leverantor/deltagare`, the commissioner's
//! `/bestallare/avtal/{reference}/avsluta`, and the caseworker's `/handlaggare/arenden`.

mod error;
mod form;
mod mail;
mod model;
mod official;
mod pages;
mod persons;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

pub use error::PlacementError;
pub use model::{
    EndReason, Leaving, NewPlacement, Place, Placement, PlacementId, PlacementOrigin,
    PlacementState, ReturnReason, Step,
};
pub use official::OFFICIAL;
pub use pages::routes;
pub use persons::PERSON_DATA;
pub use policy::is_participant_of;
pub use rules::{
    ChangeDays, ChangeTerms, WORKING_DAYS_TO_ANSWER, answer_by, change_days, choose_anew_by,
    report_days,
};
pub use service::{
    Closed, Standing, accept, agree_end, by_caseworker, by_receipt, change_days_of, chose_again,
    close_contract, close_due, confirm_start, end, end_changes_due, get, give_notice,
    goes_when_certain, hand_back, inform, is_replaced, lapse, leaving, leaving_beside,
    leaving_of_client, may_change, of_client, of_right, place, rechoice_due, remind_not_told,
    remind_unanswered, replacement_of, rescind, reserve, right_to_change, under_contract, withdraw,
};
pub use store::{
    figures, first_start_of_provider, left_behind, many, of_provider, placed_by_decision,
    rights_out_of_step, steps, without_claim,
};
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
        rechoice_due(conn, now)?;
        remind_not_told(conn, now)
    })??;
    Ok(())
}
