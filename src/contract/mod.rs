//! Contracts with providers (avtal, LOV 8 kap. 3 §): made by an approval, signed on both sides,
//! paused, given notice of, ended.
//!
//! A contract goes `to_sign` → `active` → `notice_given` → `ended`; unsigned it lapses, broken it is
//! rescinded (hävs). Suspension and intake pause are dated intervals beside the state, so that
//! their end revives nothing (R12). An offer can be chosen only on days when a contract that it is
//! part of is signed by both, in force and not paused: ask [`in_force`] or [`choosable`].
//!
//! Pages: `/leverantor/avtal…`, `/bestallare/avtal…`.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

use chrono::{NaiveDateTime, TimeDelta};

use crate::approval::ApprovalError;
use crate::kernel::NotSignedIn;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

pub use model::{
    Contract, ContractId, ContractSource, ContractState, InForce, Interval, IntervalKind,
};
pub use pages::routes;
pub use service::{
    approve, end_due, end_interval, give_notice, lapse, pause, rescind, sign_authority,
    sign_provider,
};
pub use store::{
    by_reference, choosable, first_approval_of, get, in_force, intervals, of_authority,
    of_provider, offers, once_in_force,
};

/// What the room does by itself: contracts under notice end after their last day.
pub const JOBS: &[Job] = &[Job { name: "contract-ends", every: TimeDelta::minutes(1), run: end }];

fn end(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| end_due(conn, now))??;
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
    #[error("somebody saved in between")]
    Stale,
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Approval(#[from] ApprovalError),
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
            ContractError::Stale => return Self::Stale,
            ContractError::SignedOut(error) => return error.into(),
            ContractError::Approval(error) => return error.into(),
            ContractError::Db(error) => return error.into(),
        })
    }
}
