//! Contracts with providers (avtal, LOV 8 kap. 3 §): made by an approval, signed on both sides,
//! paused, given notice of, ended.
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
//! the provider's time is out. A new version of a system's terms is asked about contract by
//! contract; a contract is under the version it last accepted, and silence changes nothing.
//!
//! Pages: `/leverantor/avtal…`, `/bestallare/avtal…`, `/bestallare/avvikelser`,
//! `/bestallare/system/{reference}/fraga-om-nya-villkor`.

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

use crate::approval::ApprovalError;
use crate::kernel::NotSignedIn;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;
use crate::terms::TermsError;

pub use model::{
    Change, Consent, ConsentState, Contract, ContractId, ContractSource, ContractState, Deviation,
    DeviationDecision, DeviationOrigin, DeviationState, InForce, Interval, IntervalKind,
    NewDeviation, Outcome, Silence,
};
pub use pages::routes;
pub use policy::may_run;
pub use rules::{LEAST_DAYS_TO_CONSENT, in_force as is_in_force, is_late, overdue};
pub use service::{
    alarm_overdue, answer_change, approve, ask_change, close_deviation, consents_due,
    current_terms, decide, end_interval, give_notice, handle_answer, lapse, open_deviation, pause,
    reply, rescind, resume_due, sign_authority, sign_provider, to_ask, wind_up, withdraw_deviation,
};
pub use store::{
    bound_providers, by_reference, changes_of_system, choosable, consents, deviations,
    first_approval_of, get, in_force, intervals, of_authority, of_provider, offers, once_in_force,
    open_question, public_on, to_wind_up, unhandled, unsigned_in_force, unsound_intervals,
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

/// Why a deed on a contract was not done.
#[derive(Debug, thiserror::Error)]
pub enum ContractError {
    /// Another organisation's or authority's, or not for this role: as if it were not there.
    #[error("not yours")]
    NotYours,
    /// The member has not said that they may sign for the organisation.
    #[error("the member may not sign")]
    MayNotSign,
    /// The signer has no delegation that is valid today.
    #[error("no delegation")]
    NoDelegation,
    /// What was read is not what would be signed.
    #[error("the text is another")]
    OtherText,
    #[error("the reason is missing")]
    NoReason,
    /// An interval ends before it begins, or an end lies in the past.
    #[error("the days are in the wrong order")]
    WrongDays,
    #[error("a contract that is {0} does not go there")]
    NotFrom(ContractState),
    /// Scenario 57: no reply, and the time to reply is not out.
    #[error("the provider has time left to reply")]
    TooEarly,
    #[error("a deviation that is {0} does not go there")]
    DeviationMoved(DeviationState),
    /// The last day to answer has passed.
    #[error("the time to answer is out")]
    TooLate,
    #[error("the question is {0}")]
    AlreadyAnswered(ConsentState),
    /// No contract of the system is under another version.
    #[error("there is nobody to ask")]
    NobodyToAsk,
    #[error("somebody saved in between")]
    Stale,
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Approval(#[from] ApprovalError),
    #[error(transparent)]
    Terms(#[from] TermsError),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<ContractError> for AppError {
    fn from(error: ContractError) -> Self {
        Self::Refused(match error {
            ContractError::NotYours => return Self::NotFound,
            ContractError::MayNotSign => "contract-refused-may-not-sign",
            ContractError::NoDelegation => "contract-refused-delegation",
            ContractError::OtherText => "contract-refused-text",
            ContractError::NoReason => "contract-refused-reason",
            ContractError::WrongDays => "contract-refused-days",
            ContractError::NotFrom(_) => "contract-refused-moved",
            ContractError::TooEarly => "contract-refused-early",
            ContractError::DeviationMoved(_) => "contract-refused-deviation-moved",
            ContractError::TooLate => "contract-refused-late",
            ContractError::AlreadyAnswered(_) => "contract-refused-answered",
            ContractError::NobodyToAsk => "contract-refused-nobody",
            ContractError::Stale => return Self::Stale,
            ContractError::SignedOut(error) => return error.into(),
            ContractError::Approval(error) => return error.into(),
            ContractError::Terms(error) => return error.into(),
            ContractError::Db(error) => return error.into(),
        })
    }
}
