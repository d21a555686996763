//! Passwords: hashed by Argon2id at the strength that OWASP gives as its least.

use std::sync::OnceLock;

use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::identity::{IdentityError, rules};
use crate::kernel::Email;

/// A password that will do, hashed: what an account can be made with.
#[derive(Clone)]
pub struct NewPassword(String);

impl NewPassword {
    /// Checks and hashes a password. It takes tens of milliseconds, on purpose: not inside a deed.
    ///
    /// # Errors
    /// [`IdentityError::WeakPassword`] for one that will not do, or that hashing failed.
    pub fn choose(password: &str, email: &Email) -> Result<Self, IdentityError> {
        if !rules::is_good_password(password, email) {
            return Err(IdentityError::WeakPassword);
        }
        hash(password).map(Self)
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

fn argon2() -> Result<Argon2<'static>, IdentityError> {
    let params = Params::new(19_456, 2, 1, None).map_err(fault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn fault(error: impl std::fmt::Display) -> IdentityError {
    IdentityError::Hash(error.to_string())
}

/// The hash of a new password. It takes tens of milliseconds, on purpose.
pub(in crate::identity) fn hash(password: &str) -> Result<String, IdentityError> {
    let salt = SaltString::generate(&mut OsRng);
    Ok(argon2()?.hash_password(password.as_bytes(), &salt).map_err(fault)?.to_string())
}

/// Whether a password is the one of a hash. Without a hash it works as long and says no, so that
/// the time does not tell which addresses have accounts.
pub(in crate::identity) fn verify(
    password: &str,
    hash: Option<&str>,
) -> Result<bool, IdentityError> {
    static NOBODYS: OnceLock<String> = OnceLock::new();
    let stored = if let Some(hash) = hash {
        hash
    } else {
        if NOBODYS.get().is_none() {
            let made = self::hash("nobody's password")?;
            NOBODYS.get_or_init(|| made);
        }
        NOBODYS.get().map(String::as_str).unwrap_or_default()
    };
    let parsed = PasswordHash::new(stored).map_err(fault)?;
    let right = argon2()?.verify_password(password.as_bytes(), &parsed).is_ok();
    Ok(right && hash.is_some())
}
