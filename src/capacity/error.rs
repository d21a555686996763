//! Why an operation of this room is refused, and what is answered.

use crate::capacity::ClaimState;
use crate::refusals;

refusals! {
    /// Why a place was not given.
    #[derive(Debug, thiserror::Error)]
    pub enum CapacityError {
        /// No room for so much at the site.
        #[error("no free place")]
        Full => refused("capacity-full"),
        /// The offer has no such site, or it is not in use.
        #[error("no such site")]
        NoSite => NotFound,
        /// The claim is not in a state from which this can be done.
        #[error("the claim is {0}")]
        NotFrom(ClaimState) => refused("capacity-moved-on"),
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
