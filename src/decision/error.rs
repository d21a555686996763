//! Why an operation of this room is refused, and what is answered.

use crate::kernel::NotSignedIn;
use crate::refusals;

refusals! {
    /// Why a decision, or what belongs to it, was not made.
    #[derive(Debug, thiserror::Error)]
    pub enum DecisionError {
        /// Who decides has not declared that nothing makes them partial (jäv).
        #[error("impartiality is not declared")]
        NotDeclared => refused("decision-refused-not-declared"),
        /// The decider has no delegation that is valid today.
        #[error("no delegation")]
        NoDelegation => refused("decision-refused-delegation"),
        /// The actor has said that a conflict of interest stands in the way (jäv).
        #[error("a conflict of interest was declared")]
        Conflicted => refused("decision-refused-conflict"),
        /// The letter does not say what is to be corrected.
        #[error("the letter does not say that")]
        NotInLetter => refused("decision-refused-correction", at "wrong": "error-not-in-letter"),
        #[error("the day lies outside the calendar")]
        TooFar => Unreadable,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
