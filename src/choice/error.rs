//! Why an operation of this room is refused, and what is answered.

use crate::client::ClientError;
use crate::contract::ContractError;
use crate::kernel::NotSignedIn;
use crate::placement::{PlacementError, PlacementState};
use crate::refusals;
use crate::right::RightError;

refusals! {
    /// Why a choice was not made or not moved.
    #[derive(Debug, thiserror::Error)]
    pub enum ChoiceError {
        /// The last place went to somebody else.
        #[error("no free place")]
        Full => refused("placement-full"),
        #[error("the right was used")]
        RightUsed => refused("right-used"),
        #[error("the right is closed")]
        RightClosed => refused("right-closed"),
        #[error("the last day has passed")]
        TooLate => refused("right-too-late"),
        /// The person has not chosen, and the authority has decided.
        #[error("the authority has decided")]
        Decided => refused("right-decided"),
        /// The provider's contract does not let anybody choose it today.
        #[error("the offer cannot be chosen today")]
        Gone => refused("placement-gone"),
        /// What was shown is no longer so, or was never shown by the portal.
        #[error("the list must be shown anew")]
        Stale => refused("choice-stale"),
        #[error("the place was not among the alternatives")]
        NotShown => refused("choice-stale"),
        /// Who chose, how, or on which mandate is missing (R15, R77).
        #[error("the record of who chose is not whole")]
        Incomplete => refused("choice-incomplete", at "mandate": "error-required"),
        /// The place before this one is not given up yet: one change at a time.
        #[error("a change is under way")]
        ChangeUnderWay => refused("placement-change-under-way"),
        #[error("the placement is {0}")]
        NotFrom(PlacementState) => refused("choice-moved-on"),
        /// Two operations at once: ask again and see what the other did.
        #[error("somebody was first")]
        Raced => refused("choice-moved-on"),
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Client(#[from] ClientError) => passed_on,
        #[error(transparent)]
        Placement(PlacementError) => passed_on,
        #[error(transparent)]
        Contract(#[from] ContractError) => passed_on,
        #[error(transparent)]
        Right(RightError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}

impl From<RightError> for ChoiceError {
    fn from(error: RightError) -> Self {
        match error {
            RightError::Used => Self::RightUsed,
            RightError::Closed => Self::RightClosed,
            RightError::TooLate => Self::TooLate,
            RightError::Decided => Self::Decided,
            RightError::Raced => Self::Raced,
            other => Self::Right(other),
        }
    }
}

impl From<PlacementError> for ChoiceError {
    fn from(error: PlacementError) -> Self {
        match error {
            PlacementError::Full => Self::Full,
            PlacementError::Gone => Self::Gone,
            PlacementError::NotFrom(state) => Self::NotFrom(state),
            PlacementError::ChangeUnderWay => Self::ChangeUnderWay,
            PlacementError::Raced => Self::Raced,
            PlacementError::Right(error) => error.into(),
            PlacementError::Db(error) => Self::Db(error),
            other => Self::Placement(other),
        }
    }
}
