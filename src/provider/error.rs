//! Why an operation of this room is refused, and what is answered.

use diesel::result::{DatabaseErrorKind, Error};

use crate::attachment::AttachmentError;
use crate::identity::IdentityError;
use crate::kernel::NotSignedIn;
use crate::platform::secret::SecretError;
use crate::provider::{Flaw, StatusState};
use crate::refusals;

refusals! {
    /// Why an operation on an organisation was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum ProviderError {
        #[error("the actor may not do this to an organisation")]
        Denied => Denied,
        #[error("no such organisation or status for this actor")]
        NotFound => NotFound,
        #[error("the number is registered already")]
        NumberTaken => refused("error-org-number-taken"),
        #[error("the e-mail address has an account already")]
        EmailTaken => refused("identity-email-taken"),
        #[error("the account acts for an organisation already")]
        AlreadyMember => refused("provider-already-member"),
        #[error("the account acts for this organisation already")]
        AlreadyHere => refused("provider-already-here", at "email": "error-already-here"),
        #[error("the organisation would lose the last who signs for it")]
        LastSignatory => refused("provider-last-signatory", at _: "error-last-signatory"),
        #[error("the invitation was used or withdrawn, or its time is over")]
        InvitationOver => refused("provider-invitation-over"),
        #[error("the question about signing was not answered")]
        NotAnswered => refused("provider-not-answered"),
        #[error("too many invitations are open")]
        TooMany => refused("provider-too-many-invited"),
        #[error("the last letter went a moment ago")]
        TooSoon => refused("provider-too-soon", at "email": "error-invited-just-now"),
        #[error("a proof of the kind waits to be checked")]
        ProofWaits => refused("provider-proof-waits", at "kind": "error-proof-waits"),
        #[error("the proof's last day has passed")]
        ProofOver => refused("provider-proof-over", at "verdict": "error-proof-over"),
        #[error("somebody saved in between")]
        Stale => Stale,
        #[error("the claim shows too little")]
        NotShown => refused("provider-status-incomplete"),
        #[error("the assessment has a flaw: {0:?}")]
        Flawed(Flaw) => refused("provider-status-incomplete"),
        #[error("a status that is {0} does not go there")]
        NotFrom(StatusState) => refused("provider-status-moved"),
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Secret(#[from] SecretError) => its_fault,
        #[error(transparent)]
        Identity(IdentityError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] Error) => converted,
    }
}

impl ProviderError {
    /// What an insert says when the number arrived twice at the same moment (R56).
    pub(super) fn of_number(error: Error) -> Self {
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::NumberTaken,
            other => Self::Db(other),
        }
    }

    /// What a membership says when the account joined another organisation at the same moment.
    pub(super) fn of_member(error: Error) -> Self {
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
