//! Why an operation of this room is refused, and what is answered.

use crate::kernel::NotSignedIn;
use crate::refusals;

refusals! {
    /// Why an operation with a file was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum AttachmentError {
        /// Another organisation's, or not handed over to this authority: as if it were not there.
        #[error("not yours")]
        NotYours => NotFound,
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
