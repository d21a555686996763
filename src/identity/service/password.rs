//! A new password: checked, then hashed.

use crate::identity::service::Slot;
use crate::identity::{IdentityError, rules};
use crate::kernel::Email;

/// A password that will do, hashed: what an account can be given.
#[derive(Clone)]
pub struct NewPassword(String);

impl NewPassword {
    /// Checks and hashes a password for somebody of a name and an address. It takes tens of
    /// milliseconds, on purpose: not inside an operation on the database.
    ///
    /// # Errors
    /// [`IdentityError::WeakPassword`] or [`IdentityError::GuessablePassword`] for one that will not
    /// do, or that hashing failed.
    pub fn choose(
        slot: &Slot,
        password: &str,
        (name, email): (&str, &Email),
    ) -> Result<Self, IdentityError> {
        match rules::weakness(password, name, email) {
            Some(rules::Weakness::Form) => Err(IdentityError::WeakPassword),
            Some(rules::Weakness::Guessable) => Err(IdentityError::GuessablePassword),
            None => slot.hash(password).map(Self),
        }
    }

    pub(in crate::identity) fn hash(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassword")
    }
}
