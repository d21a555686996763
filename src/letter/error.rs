//! Why an operation of this room is refused, and what is answered.

use crate::choice::ChoiceError;
use crate::client::ClientError;
use crate::kernel::NotSignedIn;
use crate::letter::LetterState;
use crate::placement::PlacementError;
use crate::platform::secret::SecretError;
use crate::refusals;
use crate::right::RightError;

refusals! {
    /// Why a letter is not printed, or a code not made.
    #[derive(Debug, thiserror::Error)]
    pub enum LetterError {
        /// Absent, taken back, or not the viewer's to see: the same answer.
        #[error("no such letter")]
        NotFound => NotFound,
        /// R59: nothing on paper to a protected person, and no code.
        #[error("the person is protected")]
        Protected => refused("letter-protected"),
        /// There is no address to send a letter to.
        #[error("no postal address")]
        NoAddress => refused("letter-no-address"),
        /// The right is over: nothing to sign in to.
        #[error("the right is over")]
        Over => refused("letter-right-over"),
        /// It was posted on another day, or is posted already.
        #[error("too late")]
        TooLate => refused("letter-too-late"),
        #[error("the code is {0}")]
        NotFrom(LetterState) => refused("letter-too-late"),
        #[error(transparent)]
        SignedOut(#[from] NotSignedIn) => converted,
        #[error(transparent)]
        Secret(#[from] SecretError) => its_fault,
        #[error(transparent)]
        Right(#[from] RightError) => passed_on,
        #[error(transparent)]
        Client(#[from] ClientError) => passed_on,
        #[error(transparent)]
        Placement(#[from] PlacementError) => passed_on,
        #[error(transparent)]
        Choice(#[from] ChoiceError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
