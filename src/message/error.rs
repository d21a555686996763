//! Why an operation of this room is refused, and what is answered.

use crate::kernel::NotSignedIn;
use crate::refusals;

refusals! {
    /// Why a message was not sent or a thread not shown.
    #[derive(Debug, thiserror::Error)]
    pub enum MessageError {
        /// Not a party, not staff of the authority, or no thread: as if it were not there.
        #[error("not yours")]
        NotYours => NotFound,
        /// Coaches read and do not write for the organisation.
        #[error("the member may not write")]
        MayNotWrite => refused("message-refused-coach"),
        /// The matter is closed; what comes now is a new matter.
        #[error("the matter is closed")]
        Closed => refused("message-refused-closed"),
        /// The other side wrote something that the writer has not seen.
        #[error("the other side wrote in between")]
        Crossed => Stale,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
