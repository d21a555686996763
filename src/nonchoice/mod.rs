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

pub use error::NonchoiceError;
pub use model::{
    Candidate, Decision, DecisionId, Excluded, Export, Facts, Finding, NonchoiceBar,
    NonchoiceOutcome, NonchoiceReason, PolicyFacts, Proposal, Ranked, Record, What, Wish,
};
pub use official::OFFICIAL;
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
