//! Why an operation of this room is refused, and what is answered.

use crate::decision::DecisionError;
use crate::disclosure::DisclosureState;
use crate::kernel::NotSignedIn;
use crate::platform::secret::SecretError;
use crate::refusals;

refusals! {
    /// Why an operation on a request was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum DisclosureError {
        /// Another authority's, or not for this reader: as if it were not there (R60).
        #[error("not yours")]
        NotYours => NotFound,
        /// A document that was picked has not been tested.
        #[error("a document is not tested")]
        NotTested => refused("disclosure-refused-not-tested"),
        /// A request that nothing is released on needs words of why.
        #[error("the reason is missing")]
        NoReason => refused("disclosure-refused-reason"),
        /// OSL 6 kap. 3 §: who refuses must have the right to decide in the authority's name.
        #[error("no delegation")]
        NoDelegation => refused("disclosure-refused-delegation"),
        /// Places, in the list of passages, of those that the document does not have.
        #[error("passages are not in the document: {0:?}")]
        NotInText(Vec<usize>) => refused("disclosure-refused-passages"),
        /// R57: a page that needs no signing in would show a personal number.
        #[error("a personal number would be shown")]
        PersonNumber => refused("disclosure-refused-person-number"),
        /// The decision reached the person on a day before it was made, or on one to come.
        #[error("the day cannot be")]
        WrongDay => refused("disclosure-refused-day"),
        #[error("the day lies outside the calendar")]
        TooFar => refused("disclosure-refused-day"),
        #[error("a request that is {0} does not go there")]
        NotFrom(DisclosureState) => refused("disclosure-refused-moved"),
        #[error("somebody saved in between")]
        Stale => Stale,
        /// Too many requests of late from where this one comes.
        #[error("too many requests from one network")]
        TooMany => refused("disclosure-refused-many"),
        /// The link's time is over.
        #[error("the link is too old")]
        LinkOver => NotFound,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Decision(#[from] DecisionError) => passed_on,
        #[error(transparent)]
        Secret(#[from] SecretError) => its_fault,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
