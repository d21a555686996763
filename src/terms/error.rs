//! Why an operation of this room is refused, and what is answered.

use crate::kernel::FieldErrors;
use crate::refusals;

refusals! {
    /// Why an operation with terms was not done.
    #[derive(Debug, thiserror::Error)]
    pub enum TermsError {
        /// Another authority's, or not for this role: as if it were not there.
        #[error("not yours")]
        NotYours => NotFound,
        /// R4: published terms do not change.
        #[error("the specification is published")]
        Published => refused("terms-refused-published"),
        /// A new version is being written already.
        #[error("there is a draft already")]
        DraftThere => refused("terms-refused-draft-there"),
        /// R3: what a specification still lacks.
        #[error("the specification lacks {0:?}")]
        Incomplete(Vec<&'static str>) => refused("terms-refused-incomplete"),
        /// What was typed does not do.
        #[error("the form has faults")]
        Invalid(FieldErrors) => Unreadable,
        /// Somebody saved in between.
        #[error("the sheet is newer than the form")]
        Stale => Stale,
        /// A price for a result without its condition, or the other way round.
        #[error("the price is not whole")]
        PriceLacks => refused("terms-refused-price"),
        /// Contracted providers would have too few days to accept.
        #[error("too few days to accept")]
        TooSoon => refused("terms-refused-too-soon"),
        /// R7: a ground without wording, or without where it is taken from.
        #[error("no source")]
        NoSource => refused("terms-refused-source"),
        /// R7: the register is not changed for days that have been.
        #[error("the day has been")]
        PastDay => refused("terms-refused-past-day"),
        /// R7: the ground has its last day already.
        #[error("the ground has ended")]
        GroundOver => refused("terms-refused-ground-over"),
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
