//! Organisations that offer measures (utförare, leverantörer), their members, and the statuses
//! they claim.
//!
//! The room owns `provider`, `provider_member`, `provider_status` and `provider_criterion`.
//! An organisation goes by its *organisationsnummer*, in any spelling one (R56); a sole trader
//! (*enskild firma*) by its owner's personal number, which lies sealed and is never loaded with the
//! organisation (R57). The four statuses are independent claims, each with evidence, assessor and
//! end (R50).
//!
//! Pages: `/bli-utforare…`, `/leverantor/organisation…`, `/bestallare/leverantor/{provider}`.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

pub use model::{
    Assessment, Claim, Criterion, CriterionClaim, Details, LegalForm, Member, MemberId, MemberRole,
    Number, Provider, ProviderId, Registration, Status, StatusId, StatusKind, StatusState,
};
pub use pages::routes;
pub use policy::{is_member_of, may_assess};
pub use rules::{Flaw, holds};
pub use service::{add_member, assess_status, claim_status, edit, expire_statuses, register};
pub use store::{
    all, all_of_status, by_org_number, by_reference, criteria, get, many, members, of_user,
    statuses, waiting_claims,
};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::QueryResult;
use diesel::result::{DatabaseErrorKind, Error};

use crate::identity::IdentityError;
use crate::kernel::NotSignedIn;
use crate::kernel::time::stockholm_day;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::jobs::Job;
use crate::platform::secret::SecretError;
use crate::platform::web::AppState;

/// Why a deed on an organisation was not done.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    #[error("the actor may not do this to an organisation")]
    Denied,
    #[error("no such organisation or status for this actor")]
    NotFound,
    #[error("the number is registered already")]
    NumberTaken,
    #[error("the e-mail address has an account already")]
    EmailTaken,
    #[error("the account acts for an organisation already")]
    AlreadyMember,
    #[error("somebody saved in between")]
    Stale,
    #[error("the claim shows too little")]
    NotShown,
    #[error("the assessment has a flaw: {0:?}")]
    Flawed(Flaw),
    #[error("a status that is {0} does not go there")]
    NotFrom(StatusState),
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Secret(#[from] SecretError),
    #[error(transparent)]
    Identity(IdentityError),
    #[error("the database: {0}")]
    Db(#[from] Error),
}

impl ProviderError {
    /// What an insert says when the number arrived twice at the same moment (R56).
    fn of_number(error: Error) -> Self {
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::NumberTaken,
            other => Self::Db(other),
        }
    }
}

impl From<IdentityError> for ProviderError {
    fn from(error: IdentityError) -> Self {
        match error {
            IdentityError::EmailTaken => Self::EmailTaken,
            other => Self::Identity(other),
        }
    }
}

impl From<ProviderError> for AppError {
    fn from(error: ProviderError) -> Self {
        match error {
            ProviderError::Denied => Self::Denied,
            ProviderError::NotFound => Self::NotFound,
            ProviderError::NumberTaken => Self::Refused("error-org-number-taken"),
            ProviderError::EmailTaken => Self::Refused("identity-email-taken"),
            ProviderError::AlreadyMember => Self::Refused("provider-already-member"),
            ProviderError::Stale => Self::Stale,
            ProviderError::NotShown | ProviderError::Flawed(_) => {
                Self::Refused("provider-status-incomplete")
            }
            ProviderError::NotFrom(_) => Self::Refused("provider-status-moved"),
            ProviderError::SignedOut(error) => error.into(),
            ProviderError::Secret(error) => Self::fault(error),
            ProviderError::Identity(error) => error.into(),
            ProviderError::Db(error) => error.into(),
        }
    }
}

/// Whether the organisation is an accepted arbetsintegrerande socialt företag on a day.
pub fn is_social_enterprise(conn: &mut Conn, id: ProviderId, day: NaiveDate) -> QueryResult<bool> {
    let status = store::status(conn, id, StatusKind::SocialEnterprise)?;
    Ok(status.is_some_and(|status| holds(status.state, status.valid_to, day)))
}

/// The room's timed jobs: statuses end on their last day.
pub const JOBS: &[Job] =
    &[Job { name: "provider-statuses", every: TimeDelta::minutes(10), run: expire_due }];

fn expire_due(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let today = stockholm_day(now);
    app.db.write(move |conn| expire_statuses(conn, today, now))??;
    Ok(())
}
