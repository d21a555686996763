//! Why an operation of this room is refused, and what is answered.

use crate::contract::{ConsentState, ContractState, DeviationState};
use crate::decision::DecisionError;
use crate::kernel::{NotSignedIn, Reference};
use crate::refusals;
use crate::terms::TermsError;

refusals! {
    /// Why an operation on a contract was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum ContractError {
        /// Another organisation's or authority's, or not for this role: as if it were not there.
        #[error("not yours")]
        NotYours => NotFound,
        /// The member has not said that they may sign for the organisation.
        #[error("the member may not sign")]
        MayNotSign => refused("contract-refused-may-not-sign"),
        /// The signer has no delegation that is valid today.
        #[error("no delegation")]
        NoDelegation => refused("contract-refused-delegation"),
        /// What was read is not what would be signed.
        #[error("the text is another")]
        OtherText => refused("contract-refused-text"),
        #[error("the reason is missing")]
        NoReason => refused("contract-refused-reason"),
        /// An interval ends before it begins, or an end lies in the past.
        #[error("the days are in the wrong order")]
        WrongDays => refused("contract-refused-days"),
        #[error("a contract that is {0} does not go there")]
        NotFrom(ContractState) => refused("contract-refused-moved"),
        /// Scenario 57: no reply, and the time to reply is not out.
        #[error("the provider has time left to reply")]
        TooEarly => refused("contract-refused-early"),
        #[error("a deviation that is {0} does not go there")]
        DeviationMoved(DeviationState) => refused("contract-refused-deviation-moved"),
        /// The last day to answer has passed.
        #[error("the time to answer is out")]
        TooLate => refused("contract-refused-late"),
        #[error("the question is {0}")]
        AlreadyAnswered(ConsentState) => refused("contract-refused-answered"),
        /// No contract of the system is under another version.
        #[error("there is nobody to ask")]
        NobodyToAsk => refused("contract-refused-nobody"),
        /// The provider has a contract in the choice system that is not over (scenario 16).
        #[error("the contract {0} is there already")]
        AlreadyThere(Reference) => refused("contract-refused-already-there"),
        #[error("somebody saved in between")]
        Stale => Stale,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Decision(#[from] DecisionError) => passed_on,
        #[error(transparent)]
        Terms(#[from] TermsError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
