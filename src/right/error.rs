//! Why an operation of this room is refused, and what is answered.

use crate::client::ClientError;
use crate::contract::ContractError;
use crate::demand::DemandError;
use crate::kernel::NotSignedIn;
use crate::refusals;

refusals! {
    /// Why a right to choose was not given, used or closed.
    #[derive(Debug, thiserror::Error)]
    pub enum RightError {
        #[error("the right was used")]
        Used => refused("right-used"),
        #[error("the right is closed")]
        Closed => refused("right-closed"),
        #[error("the last day has passed")]
        TooLate => refused("right-too-late"),
        /// The person has not chosen, and the authority has decided.
        #[error("the authority has decided")]
        Decided => refused("right-decided"),
        /// A protected person is told face to face or by telephone only (R59).
        #[error("the person may not be told so")]
        NotSo => refused("error-right-told-protected", at "told_by"),
        /// A right of the same kind is open already.
        #[error("a right of the same kind is open")]
        AlreadyOpen
            => refused("right-already-open", at "measure_kind": "error-right-already-open"),
        /// Two operations at once: ask again and see what the other did.
        #[error("somebody was first")]
        Raced => refused("right-moved-on"),
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Client(#[from] ClientError) => passed_on,
        #[error(transparent)]
        Contract(#[from] ContractError) => passed_on,
        #[error(transparent)]
        Demand(#[from] DemandError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
