//! Why an operation of this room is refused, and what is answered.

use crate::identity::rules;
use crate::platform::AppError;
use crate::refusals;

refusals! {
    /// Why an account or a sign-in is not as asked.
    #[derive(Debug, thiserror::Error)]
    pub enum IdentityError {
        /// Another account has the address.
        #[error("another account has the e-mail address")]
        EmailTaken => refused("identity-email-taken"),
        /// Staff act for an authority, and nobody else does.
        #[error("the role and the authority do not go together")]
        WrongAuthority => refused("identity-wrong-authority"),
        /// Too short, too long, or the address itself.
        #[error("the password is too weak")]
        WeakPassword => refused("identity-weak-password", at "new_password": "error-weak-password"),
        /// Among the first that somebody would try.
        #[error("the password is easy to guess")]
        GuessablePassword
            => refused("identity-weak-password", at "new_password": "error-guessable-password"),
        /// So much is hashed already that this one has to come back.
        #[error("too many passwords are hashed at once")]
        Busy => answer(AppError::TooMany(rules::BUSY_WAIT)),
        #[error("the password could not be hashed: {0}")]
        Hash(String) => its_fault,
        #[error("the database: {0}")]
        Db(#[from] diesel::result::Error) => converted,
    }
}
