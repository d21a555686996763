//! Organisations that offer measures (utförare, leverantörer), their members, and the statuses
//! they claim.
//!
//! An organisation goes by its *organisationsnummer*, or by its country's register and the number
//! there, in any spelling one (R56); a sole trader (*enskild firma*) by its owner's personal number,
//! which lies sealed and is never loaded with the organisation (R57). Members are invited by letter;
//! an organisation where somebody signs never loses the last who does. The four statuses are
//! independent claims, each shown and assessed by criteria, with assessor and end (R50, R53), and
//! nothing said of them is written over. Proofs (insurance, tax, registration) hold for a time, and
//! somebody is told before they end.
//!
//! The room owns `provider`, `provider_member`, `provider_invitation`, `provider_join_request`,
//! `provider_sign_answer`, `provider_status`, `provider_criterion`, `provider_assessment`,
//! `provider_assessed_criterion`, `provider_proof`, `provider_proof_file`, `provider_status_file` and
//! `provider_reminder`.
//!
//! Pages: `/bli-utforare…`, `/inbjudan/{token}`, `/leverantor/organisation…`,
//! `/bestallare/leverantor/{provider}…`.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

pub use mail::{addressees, write_to_members};
pub use model::{
    Accepting, Assessed, Assessment, Claim, Criterion, CriterionClaim, Details, Finding,
    ForeignNumber, Invitation, InvitationState, JoinState, LegalForm, Member, MemberId, MemberRole,
    NewProof, Number, Outcome, Proof, ProofId, ProofKind, ProofState, Provider, ProviderId,
    Registration, SignAnswer, Status, StatusId, StatusKind, StatusState,
};
pub use pages::{REGISTERING, routes};
pub use policy::{is_member_of, may_assess};
pub use rules::{Flaw, Standing, holds, reminder_due, signs};
pub use service::{
    accept, add_proof, answer_signing, ask_to_join, assess_status, attach_to_proof,
    attach_to_status, change_role, check_proof, claim_status, deactivate, decline, edit,
    expire_statuses, invitation_link, invite, lapse_proofs, leave, reactivate, read_owner_number,
    register, remind, resend, withdraw_invitation, withdraw_proof,
};
pub use store::{
    StoredNumber, all, all_of_status, answers_of, by_org_number, by_reference, criteria, get,
    history, invitations, many, member, members, of_user, proofs, requests, social_enterprises,
    statuses,
};
pub use tasks::TASKS;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::QueryResult;
use diesel::result::{DatabaseErrorKind, Error};

use crate::attachment::AttachmentError;
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
    #[error("the account acts for this organisation already")]
    AlreadyHere,
    #[error("the organisation would lose the last who signs for it")]
    LastSignatory,
    #[error("the invitation was used or withdrawn, or its time is over")]
    InvitationOver,
    #[error("the question about signing was not answered")]
    NotAnswered,
    #[error("too many invitations are open")]
    TooMany,
    #[error("the last letter went a moment ago")]
    TooSoon,
    #[error("a proof of the kind waits to be checked")]
    ProofWaits,
    #[error("the proof's last day has passed")]
    ProofOver,
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

    /// What a membership says when the account joined another organisation at the same moment.
    fn of_member(error: Error) -> Self {
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::AlreadyMember,
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

impl From<AttachmentError> for ProviderError {
    fn from(error: AttachmentError) -> Self {
        match error {
            AttachmentError::NotYours => Self::NotFound,
            AttachmentError::SignedOut(error) => Self::SignedOut(error),
            AttachmentError::Db(error) => Self::Db(error),
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
            ProviderError::AlreadyHere => Self::Refused("provider-already-here"),
            ProviderError::LastSignatory => Self::Refused("provider-last-signatory"),
            ProviderError::InvitationOver => Self::Refused("provider-invitation-over"),
            ProviderError::NotAnswered => Self::Refused("provider-not-answered"),
            ProviderError::TooMany => Self::Refused("provider-too-many-invited"),
            ProviderError::TooSoon => Self::Refused("provider-too-soon"),
            ProviderError::ProofWaits => Self::Refused("provider-proof-waits"),
            ProviderError::ProofOver => Self::Refused("provider-proof-over"),
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

/// How a status of an organisation stands on a day, such as the last day for tenders: whether a
/// reservation lets it in, and if not, why (R50, R53).
///
/// # Errors
/// The database's own.
pub fn standing(
    conn: &mut Conn,
    id: ProviderId,
    kind: StatusKind,
    day: NaiveDate,
) -> QueryResult<Standing> {
    Ok(rules::standing(store::status(conn, id, kind)?.as_ref(), day))
}

/// Whether the organisation is an accepted arbetsintegrerande socialt företag on a day.
///
/// # Errors
/// The database's own.
pub fn is_social_enterprise(conn: &mut Conn, id: ProviderId, day: NaiveDate) -> QueryResult<bool> {
    Ok(matches!(standing(conn, id, StatusKind::SocialEnterprise, day)?, Standing::Holds(_)))
}

/// The room's timed jobs: statuses and proofs end on their last day, somebody is told before, and
/// strangers who asked to be invited are forgotten.
pub const JOBS: &[Job] =
    &[Job { name: "provider-ends", every: TimeDelta::minutes(10), run: see_to_ends }];

fn see_to_ends(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let today = stockholm_day(now);
    app.db.write(move |conn| {
        expire_statuses(conn, today, now)?;
        lapse_proofs(conn, today, now)?;
        remind(conn, today, now)?;
        store::delete_old_requests(conn, now - rules::JOIN_LIFE)?;
        Ok::<_, ProviderError>(())
    })??;
    Ok(())
}
