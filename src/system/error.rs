//! Why an operation of this room is refused, and what is answered.

use crate::contract::ContractError;
use crate::decision::DecisionError;
use crate::kernel::NotSignedIn;
use crate::measure::LovRefusal;
use crate::refusals;
use crate::system::SystemState;
use crate::terms::TermsError;

refusals! {
    /// Why an operation on a choice system was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum SystemError {
        /// Another authority's, or not for this role: as if it were not there.
        #[error("not yours")]
        NotYours => NotFound,
        /// R1: the act does not cover the code.
        #[error("the act does not cover the code")]
        NotCovered(LovRefusal) => refused("system-staff-refused-cpv"),
        /// R2: only municipal authorities own choice systems.
        #[error("only a municipal authority may own a choice system")]
        WrongOwner => refused("system-staff-refused-owner"),
        /// R14: no alternative for those who do not choose, or no legal ground for it.
        #[error("no alternative for those who do not choose")]
        NoDefault => refused("system-staff-refused-default"),
        #[error("there is no contract of the number that the alternative names")]
        NoContract => refused("error-system-no-contract", at "default_supplier"),
        /// A policy begins on a day to come, after the first day of the one before.
        #[error("the policy cannot begin on that day")]
        PolicyDay => refused("error-nonchoice-policy-day", at "valid_from"),
        /// R14: a provider is chosen for those who do not choose, and no legal opinion is on record.
        #[error("no legal opinion")]
        NoOpinion => refused("system-staff-refused-opinion"),
        /// R4: contracted providers are not told by when they may accept and what silence means.
        #[error("contracted providers are not told")]
        NotTold => refused("system-staff-refused-not-told"),
        /// R3: the system has no published terms.
        #[error("no published terms")]
        NoTerms => refused("system-staff-refused-terms"),
        #[error("a system that is {0} does not go there")]
        NotFrom(SystemState) => refused("system-staff-refused-moved"),
        #[error("somebody saved in between")]
        Stale => Stale,
        #[error("the day lies outside the calendar")]
        TooFar => Unreadable,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Terms(#[from] TermsError) => passed_on,
        #[error(transparent)]
        Decision(#[from] DecisionError) => passed_on,
        #[error(transparent)]
        Contract(#[from] ContractError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
