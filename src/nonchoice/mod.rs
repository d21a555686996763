//! Those who have not chosen (ickeval, LOV 9 kap. 2 §): the reminder, the proposal that the system's
//! policy gives, and the decision that a named caseworker makes.
//!
//! Owns `nonchoice_reminder`, `nonchoice_impartiality`, `nonchoice_decision` and
//! `nonchoice_own_start`. A right that nobody used waits until a human has decided, and until then
//! the person may still choose. Nothing about the person reaches a provider before the decision.
//! That somebody has not chosen is no fault: no row, word or text here says that it is, and no
//! benefit hangs on it (R72).
//!
//! The policy is the approval room's; the methods are this room's rules, pure: a decision's record
//! holds every fact they were given, and [`differences`] finds it again from that record alone.
//!
//! Pages: `/handlaggare/ickeval…`, `/handlaggare/person/{reference}/val/{right}/ickeval`,
//! `/bestallare/ickeval…`, `/bestallare/system/{reference}/ickeval`, `/mina-sidor/beslut/{decision}`,
//! `/val/{right}/beslut` and `/valfrihetssystem/{reference}/ickeval`.

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

pub use model::{
    Candidate, Decision, DecisionId, Excluded, Export, Facts, Finding, NonchoiceBar,
    NonchoiceOutcome, NonchoiceReason, PolicyFacts, Proposal, Ranked, Record, What, Wish,
};
pub use pages::routes;
pub use persons::PERSON_DATA;
pub use rules::{
    Difference, VERSION, check, differences, digest, find, is_due, metres, record_of, seen, told,
};
pub use service::{
    Asked, decide, declare_impartial, facts, facts_of_right, in_scope, mine, note_own_start,
    of_right, remind_due,
};
pub use store::changed_records;
pub use tasks::TASKS;

use chrono::{NaiveDateTime, TimeDelta};

use crate::approval::ApprovalError;
use crate::choice::ChoiceError;
use crate::client::ClientError;
use crate::kernel::NotSignedIn;
use crate::placement::PlacementError;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: it reminds, and decides nothing.
pub const JOBS: &[Job] =
    &[Job { name: "nonchoice-reminders", every: TimeDelta::minutes(10), run: remind }];

fn remind(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| remind_due(conn, now))??;
    Ok(())
}

/// Why a decision was not made.
#[derive(Debug, thiserror::Error)]
pub enum NonchoiceError {
    /// Absent, or not the actor's to see: the same answer.
    #[error("no such decision")]
    NotFound,
    /// The person has chosen, or somebody has decided.
    #[error("the right waits for no decision")]
    NotWaiting,
    /// The rule gives another proposal now than the one that was shown.
    #[error("the proposal has changed")]
    Changed,
    /// The rule gives nobody, so that there is nothing to follow.
    #[error("the rule proposes nobody")]
    Nobody,
    #[error("no delegation")]
    NoDelegation,
    /// The decider has not declared that nothing makes them partial (jäv).
    #[error("impartiality is not declared")]
    NotDeclared,
    /// The day cannot be.
    #[error("the day does not fit")]
    Day,
    /// A record that could not be written or read back.
    #[error("the record: {0}")]
    Record(#[from] serde_json::Error),
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Approval(#[from] ApprovalError),
    #[error(transparent)]
    Choice(#[from] ChoiceError),
    #[error(transparent)]
    Client(#[from] ClientError),
    #[error(transparent)]
    Placement(#[from] PlacementError),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<NonchoiceError> for AppError {
    fn from(error: NonchoiceError) -> Self {
        match error {
            NonchoiceError::NotFound => Self::NotFound,
            NonchoiceError::NotWaiting => Self::Refused("nonchoice-not-waiting"),
            NonchoiceError::Changed => Self::Stale,
            NonchoiceError::Nobody => Self::Refused("nonchoice-refused-nobody"),
            NonchoiceError::NoDelegation => Self::Refused("nonchoice-stop-delegation"),
            NonchoiceError::NotDeclared => Self::Refused("nonchoice-stop-impartial"),
            NonchoiceError::Day => Self::Refused("error-nonchoice-day"),
            NonchoiceError::Record(error) => Self::fault(error),
            NonchoiceError::SignedOut(error) => error.into(),
            NonchoiceError::Approval(error) => error.into(),
            NonchoiceError::Choice(error) => error.into(),
            NonchoiceError::Client(error) => error.into(),
            NonchoiceError::Placement(error) => error.into(),
            NonchoiceError::Db(error) => error.into(),
        }
    }
}
