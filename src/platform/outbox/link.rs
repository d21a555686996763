//! What a letter carries that opens something to whoever holds it: a link with a token, a code. It lies
//! sealed while the letter waits, and nowhere when the letter has left.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Letter, New, SEAL, insert};
use crate::platform::db::Conn;
use crate::platform::secret::{SecretError, Vault, random_token, sha256};

/// Values of a letter, sealed. Only the vault makes them, so that no caller can lay anything here in
/// clear.
#[derive(Debug, Clone)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Seals values that the letter's texts name.
    ///
    /// # Errors
    /// [`SecretError::Sealed`] if the values are too long to seal (gigabytes).
    pub fn new(vault: &Vault, values: &[(&str, &str)]) -> Result<Self, SecretError> {
        let values: std::collections::BTreeMap<&str, &str> = values.iter().copied().collect();
        vault.seal(SEAL, &serde_json::json!(values).to_string()).map(Self)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// A new link that opens something to whoever holds it. The database keeps the hash of its token, by
/// which the link is known again, and the sealed link until the letter has left.
///
/// It is made outside a transaction that may run again, so that the letter and the hash agree.
pub struct SecretLink {
    token: String,
    hash: String,
    sealed: Sealed,
}

// No `Debug` that tells the token.
impl std::fmt::Debug for SecretLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretLink")
    }
}

impl SecretLink {
    /// A link with a random token after a path: `/losenord` becomes `/losenord/<token>`.
    ///
    /// # Errors
    /// The vault's own.
    pub fn new(vault: &Vault, path: &str) -> Result<Self, SecretError> {
        let token = random_token();
        let sealed = Sealed::new(vault, &[("link", &format!("{path}/{token}"))])?;
        Ok(Self { hash: sha256(token.as_bytes()), token, sealed })
    }

    /// What the database keeps of the token.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The token itself, for who acts as the one that got the letter (the demo's world, tests).
    pub fn token(&self) -> &str {
        &self.token
    }
}

/// Puts an e-mail with a secret link in the outbox, as its value `link`; false if one with the same
/// key is there already.
///
/// # Errors
/// The database's own.
pub fn push_secret(
    conn: &mut Conn,
    letter: &Letter<'_>,
    link: &SecretLink,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    insert(conn, &New::email(letter), Some(&link.sealed), letter.once, now)
}
