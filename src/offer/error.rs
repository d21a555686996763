//! Why an operation of this room is refused, and what is answered.

use diesel::result::{DatabaseErrorKind, Error};

use crate::kernel::NotSignedIn;
use crate::offer::OfferState;
use crate::refusals;

refusals! {
    /// Why an operation on an offer was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum OfferError {
        #[error("the actor may not do this to an offer")]
        Denied => Denied,
        #[error("no such offer for this actor")]
        NotFound => NotFound,
        #[error("somebody saved in between")]
        Stale => Stale,
        #[error("a part of the description is missing")]
        Incomplete => refused("offer-incomplete"),
        #[error("the offer has as many sites as it may")]
        TooManySites => refused("offer-too-many-sites"),
        /// A request for a change says what to change.
        #[error("the request says nothing")]
        NoNote => refused("offer-no-note"),
        #[error("nobody has asked for a change")]
        NotAsked => refused("offer-not-asked"),
        #[error("there is neither a newer text nor an answer")]
        NothingNew => refused("offer-nothing-new", at "note": "error-nothing-new"),
        #[error("an offer that is {0} does not go there")]
        NotFrom(OfferState) => refused("offer-moved"),
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error("the database: {0}")]
        Db(#[from] Error) => converted,
    }
}

impl OfferError {
    /// What an insert says when two saved the same revision number at once.
    pub(super) fn of_number(error: Error) -> Self {
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Stale,
            other => Self::Db(other),
        }
    }
}
