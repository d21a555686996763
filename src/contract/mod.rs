//! Contracts with providers (avtal, LOV 8 kap. 3 §): made from a choice system, a procurement, the
//! municipality's own service or another ground ([`make`]), signed on both sides, paused, given notice
//! of, ended.
//!
//! The room knows no choice system and no procurement: what a contract comes from is told when it
//! is made, with its name and the version of the terms.
//!
//! A contract goes `to_sign` → `active` → `notice_given` → `ended`; unsigned it lapses, broken it is
//! rescinded (hävs). Suspension and intake pause are dated intervals beside the state, so that
//! their end revives nothing (R12); a job notes once that one is over. An offer can be chosen only
//! on days when a contract that it is part of is signed by both, in force, not paused and not given
//! notice of: ask [`choosable`], or the field of that name of what [`in_force`] gives.
//!
//! Closing. Notice and rescission end choosing at once; rescission also ends the contract itself.
//! Neither closes the contract: that is [`wind_up`], which the placement room calls when nobody is
//! placed under it any more (R16), because this room cannot look at persons. A contract under notice
//! whose last day passes with people left stays under notice, out of force and overdue, and staff
//! are alarmed. `ended` is therefore always wound up; `rescinded` is when `wound_up_at` says so.
//!
//! Deviations (avvikelser) go asked → replied → decided, and are decided without a reply only when
//! the provider's time is out. A new version of published terms is asked about contract by
//! contract; a contract is under the version it last accepted, and silence changes nothing.
//!
//! Pages: `/leverantor/avtal…`, `/bestallare/avtal…`, `/bestallare/avvikelser`.

mod error;
mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

pub use error::ContractError;
pub use model::{
    Agreed, Change, ChoiceSystemId, Consent, ConsentState, Contract, ContractId, ContractSource,
    ContractState, Deviation, DeviationDecision, DeviationOrigin, DeviationState, InForce,
    Interval, IntervalKind, NewContract, NewDeviation, Outcome, Silence, Source,
};
pub use pages::routes;
pub use policy::may_run;
pub use rules::{
    LEAST_DAYS_TO_CONSENT, earliest_answer, in_force as is_in_force, is_late, overdue,
};
pub use service::{
    alarm_overdue, answer_change, ask_change, close_deviation, consents_due, current_terms, decide,
    end_interval, give_notice, handle_answer, lapse, make, open_deviation, pause, reply, rescind,
    resume_due, sign_authority, sign_provider, to_ask, wind_up, withdraw_deviation,
};
pub use store::{
    by_reference, changes_of, choosable, consents, consents_of_change, deviations,
    first_approval_of, get, in_force, in_system, intervals, of_authority, of_provider, of_system,
    offers, once_in_force, open_question, providers_in_force, public_on, to_wind_up, unhandled,
    unsigned_in_force, unsound_intervals,
};
pub use tasks::TASKS;

/// What the room does by itself: pauses that are over are noted, and questions about changed terms
/// are reminded of and become silence.
pub const JOBS: &[Job] = &[
    Job { name: "contract-resumes", every: TimeDelta::minutes(1), run: resume },
    Job { name: "contract-consents", every: TimeDelta::minutes(5), run: consents_run },
];

fn resume(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| resume_due(conn, now))??;
    Ok(())
}

fn consents_run(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| consents_due(conn, now))??;
    Ok(())
}
