//! Why an operation of this room is refused, and what is answered.

use crate::refusals;

refusals! {
    /// Why a need was not written down.
    #[derive(Debug, thiserror::Error)]
    pub enum DemandError {
        /// The words look like somebody's number or address, or are too many.
        #[error("the words are refused: {0}")]
        Words(&'static str) => fault,
        /// Only a visitor has words of their own.
        #[error("only what a visitor tells has words")]
        NotTold => fault,
        /// Too many needs of late from one session.
        #[error("too many needs from one session")]
        TooMany => refused("demand-refused-many"),
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
