//! Why an operation of this room is refused, and what is answered.

use crate::choice::ChoiceError;
use crate::client::ClientError;
use crate::kernel::NotSignedIn;
use crate::placement::PlacementError;
use crate::refusals;
use crate::right::RightError;
use crate::system::SystemError;

refusals! {
    /// Why a decision was not made.
    #[derive(Debug, thiserror::Error)]
    pub enum NonchoiceError {
        /// Absent, or not the actor's to see: the same answer.
        #[error("no such decision")]
        NotFound => NotFound,
        /// The person has chosen, or somebody has decided.
        #[error("the right waits for no decision")]
        NotWaiting => refused("nonchoice-not-waiting"),
        /// The rule gives another proposal now than the one that was shown.
        #[error("the proposal has changed")]
        Changed => Stale,
        /// The rule gives nobody, so that there is nothing to follow.
        #[error("the rule proposes nobody")]
        Nobody => refused("nonchoice-refused-nobody"),
        #[error("no delegation")]
        NoDelegation => refused("nonchoice-stop-delegation"),
        /// The decider has not declared that nothing makes them partial (jäv).
        #[error("impartiality is not declared")]
        NotDeclared => refused("nonchoice-stop-impartial"),
        /// The day cannot be.
        #[error("the day does not fit")]
        Day => refused("error-nonchoice-day", at "day"),
        /// A record that could not be written or read back.
        #[error("the record: {0}")]
        Record(#[from] serde_json::Error) => its_fault,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        System(#[from] SystemError) => passed_on,
        #[error(transparent)]
        Choice(#[from] ChoiceError) => passed_on,
        #[error(transparent)]
        Right(#[from] RightError) => passed_on,
        #[error(transparent)]
        Client(#[from] ClientError) => passed_on,
        #[error(transparent)]
        Placement(#[from] PlacementError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
