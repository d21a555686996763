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

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::choice::ChoiceError;
use crate::client::ClientError;
use crate::contract::ContractError;
use crate::kernel::NotSignedIn;
use crate::kernel::time::CalendarError;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

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
    /// Somebody who changes provider must know the first day, since the old place ends before it.
    #[error("the first day is needed")]
    FirstDayNeeded,
    /// The earliest day on which the person can begin.
    #[error("not before {0}")]
    TooEarly(NaiveDate),
    /// The contract is not in force any more (R12).
    #[error("the contract is over")]
    ContractOver,
    /// R16: so many are placed under the contract without being told and moved.
    #[error("{0} people are left under the contract")]
    PeopleLeft(usize),
    /// Two deeds at once: ask again and see what the other did.
    #[error("somebody was first")]
    Raced,
    /// A day beyond the calendar.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Choice(#[from] ChoiceError),
    #[error(transparent)]
    Client(#[from] ClientError),
    #[error(transparent)]
    Contract(#[from] ContractError),
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
            PlacementError::FirstDayNeeded => Self::Refused("placement-first-day-needed"),
            PlacementError::TooEarly(_) => Self::Refused("placement-too-early"),
            PlacementError::Calendar(error) => Self::fault(error),
            PlacementError::Day => Self::Refused("error-placement-day"),
            PlacementError::ContractOver => Self::Refused("placement-contract-over"),
            PlacementError::PeopleLeft(_) => Self::Refused("placement-people-left"),
            PlacementError::Contract(error) => error.into(),
            PlacementError::SignedOut(error) => error.into(),
            PlacementError::Choice(error) => error.into(),
            PlacementError::Client(error) => error.into(),
            PlacementError::Db(error) => error.into(),
        }
    }
}
