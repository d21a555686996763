//! Why an operation of this room is refused, and what is answered.

use crate::identity::IdentityError;
use crate::kernel::Reference;
use crate::platform::secret::SecretError;
use crate::refusals;

refusals! {
    /// Why a person is not shown or not changed.
    #[derive(Debug, thiserror::Error)]
    pub enum ClientError {
        /// Absent, or not the viewer's to see: the same answer.
        #[error("no such person")]
        NotFound => NotFound,
        /// A protected person's handler must give a reason first (R59).
        #[error("a reason is needed")]
        SayWhy => elsewhere("client-say-why"),
        /// The number is known; the reference of who has it, whom the viewer may see.
        #[error("perhaps the same person as {0}")]
        Known(Reference) => refused("error-client-number-known"),
        /// The person is protected: another operation is the one (R59).
        #[error("the person is protected")]
        Sealed => refused("client-protected-already"),
        /// R59: somebody must be left who may open the case.
        #[error("nobody would be left who may open the case")]
        LastHandler => refused("error-client-last-handler"),
        /// Cannot be a handler, or is one already; or is none.
        #[error("no handler")]
        NotHandler => refused("error-client-not-handler"),
        /// No number was given.
        #[error("a number is needed")]
        NumberMissing => refused("error-required", at "number"),
        /// The day is to come.
        #[error("the day does not fit")]
        Day => refused("error-client-day", at "lifted_on"),
        /// Another account has the address.
        #[error("the e-mail address is another account's")]
        EmailTaken => refused("error-client-email-taken", at "email"),
        #[error(transparent)]
        Secret(#[from] SecretError) => its_fault,
        #[error(transparent)]
        Identity(IdentityError) => passed_on,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}

impl From<IdentityError> for ClientError {
    fn from(error: IdentityError) -> Self {
        match error {
            IdentityError::EmailTaken => Self::EmailTaken,
            other => Self::Identity(other),
        }
    }
}
