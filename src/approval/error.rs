//! Why an operation of this room is refused, and what is answered.

use crate::approval::{ApplicationState, Part, PartnerState};
use crate::attachment::AttachmentError;
use crate::contract::ContractError;
use crate::decision::DecisionError;
use crate::kernel::{NotSignedIn, Reference};
use crate::offer::OfferError;
use crate::provider::ProviderError;
use crate::refusals;
use crate::system::{Barrier, SystemError};
use crate::terms::TermsError;

refusals! {
    /// Why an operation of approval was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum ApprovalError {
        /// Another organisation's or authority's, or not for this role: as if it were not there.
        #[error("not yours")]
        NotYours => NotFound,
        /// R53: the system is reserved for idéburna organisationer.
        #[error("the system is reserved: {0}")]
        Reserved(Barrier) => refused("approval-refused-reserved"),
        #[error("the system is not open")]
        NotOpen => refused("approval-refused-not-open"),
        /// The provider has a contract in the system (scenario 16).
        #[error("there is a contract already")]
        ContractThere(Reference) => refused("approval-refused-contract"),
        /// What is left to do before the application can be sent.
        #[error("parts are missing: {0:?}")]
        NotReady(Vec<Part>) => refused("approval-refused-not-ready"),
        /// A newer version of the terms was published before the application was sent (R4).
        #[error("the terms were replaced")]
        TermsReplaced => refused("approval-refused-replaced"),
        /// What is asked for may not be changed, or no longer (scenario 14).
        #[error("these fields are closed")]
        FieldsClosed => refused("approval-refused-closed"),
        /// A verdict that is not "met", and evidence for a ground, need a reason (R9, R7).
        #[error("the reason is missing")]
        NoReason => refused("approval-refused-reason"),
        /// R8: all requirements are met; there is nothing to refuse.
        #[error("all requirements are met")]
        AllMet => refused("approval-refused-all-met"),
        /// R9: a requirement is unmet or not assessed.
        #[error("a requirement is unmet or not assessed")]
        NotAllMet => refused("approval-refused-not-all-met"),
        /// R9: a requirement is not assessed yet.
        #[error("a requirement is not assessed")]
        NotAllAssessed => refused("approval-refused-not-assessed"),
        /// R7: an exclusion ground that the provider named is not assessed, or one excludes.
        #[error("an exclusion ground stands in the way")]
        GroundsOpen => refused("approval-refused-grounds"),
        /// R7: no ground in force with evidence.
        #[error("no ground to exclude on")]
        NoGround => refused("approval-refused-no-ground"),
        /// R11: the letter lacks reasons, or how and until when to seek rättelse.
        #[error("the letter is not whole")]
        LetterLacks => refused("approval-refused-letter"),
        /// The number is of no organisation that is registered here.
        #[error("no organisation of that number")]
        NoOrganisation
            => refused("approval-refused-no-organisation", at "org_number": "error-no-organisation"),
        /// The lead names itself.
        #[error("the organisation leads the application")]
        OwnOrganisation
            => refused("approval-refused-own", at "org_number": "error-own-organisation"),
        /// "Alone" while partners are named.
        #[error("partners are named")]
        PartnersThere
            => refused("approval-refused-partners", at "joint": "error-remove-partners-first"),
        /// A partner says yes before it has answered the exclusion grounds (R7).
        #[error("exclusion grounds are not answered")]
        GroundsUnanswered => refused("approval-refused-grounds-open"),
        /// Only who signs for the organisation says yes for it.
        #[error("not a signatory")]
        NotSignatory => refused("approval-refused-signatory"),
        /// No earlier application has an answer to the same question.
        #[error("nothing to use again")]
        NothingToReuse => refused("approval-refused-reuse"),
        /// The colleague is nobody who examines for the authority.
        #[error("no such colleague")]
        NoColleague => refused("approval-refused-colleague"),
        #[error("a partner that is {0} does not go there")]
        PartnerNotFrom(PartnerState) => refused("approval-refused-moved"),
        /// The state machine does not go there.
        #[error("an application that is {0} does not go there")]
        NotFrom(ApplicationState) => refused("approval-refused-moved"),
        /// An application has as many files as it may.
        #[error("too many files")]
        TooManyFiles => refused("approval-refused-too-many-files"),
        /// Nothing is attached is not said while something is.
        #[error("there are files")]
        FilesThere => refused("approval-refused-files-there"),
        #[error("somebody saved in between")]
        Stale => Stale,
        #[error("the day lies outside the calendar")]
        TooFar => Unreadable,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Terms(#[from] TermsError) => passed_on,
        #[error(transparent)]
        Offer(#[from] OfferError) => passed_on,
        #[error(transparent)]
        Provider(ProviderError) => passed_on,
        #[error(transparent)]
        System(SystemError) => passed_on,
        #[error(transparent)]
        Decision(#[from] DecisionError) => passed_on,
        #[error(transparent)]
        Contract(#[from] ContractError) => passed_on,
        #[error(transparent)]
        Attachment(#[from] AttachmentError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}

impl From<ProviderError> for ApprovalError {
    fn from(error: ProviderError) -> Self {
        match error {
            ProviderError::Denied | ProviderError::NotFound => Self::NotYours,
            ProviderError::Db(error) => Self::Db(error),
            other => Self::Provider(other),
        }
    }
}

impl From<SystemError> for ApprovalError {
    fn from(error: SystemError) -> Self {
        match error {
            SystemError::NotYours => Self::NotYours,
            SystemError::Db(error) => Self::Db(error),
            other => Self::System(other),
        }
    }
}
