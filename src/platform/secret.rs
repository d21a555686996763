//! What must not be read from a stolen database: sealed by a key that lies outside it.

use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// First byte of every sealed text, so that a change of method can be told apart.
const VERSION: u8 = 1;
const NONCE: usize = 24;

#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    #[error("the key must be 64 hexadecimal characters (32 bytes)")]
    Key,
    #[error("the sealed text cannot be opened with this key")]
    Sealed,
}

/// Seals and opens texts, and makes keyed hashes to look them up by.
///
/// Purposes ("person", "totp", ...) keep hashes and sealed texts of different kinds apart.
#[derive(Clone)]
pub struct Vault {
    seal: [u8; 32],
    look_up: [u8; 32],
    log: LogKey,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// From 64 hexadecimal characters.
    ///
    /// # Errors
    /// [`SecretError::Key`] for anything else.
    pub fn from_hex(key: &str) -> Result<Self, SecretError> {
        let key = hex::decode(key.trim()).map_err(|_| SecretError::Key)?;
        if key.len() != 32 {
            return Err(SecretError::Key);
        }
        Ok(Self {
            seal: mac(&key, &[b"seal"]),
            look_up: mac(&key, &[b"look-up"]),
            log: LogKey(mac(&key, &[b"log"])),
        })
    }

    /// A new random key, as `from_hex` reads it.
    pub fn new_key() -> String {
        hex::encode(XChaCha20Poly1305::generate_key(&mut OsRng))
    }

    /// Seals a text for a purpose.
    ///
    /// # Errors
    /// [`SecretError::Sealed`] if the text is too long to seal (gigabytes).
    pub fn seal(&self, purpose: &str, text: &str) -> Result<Vec<u8>, SecretError> {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let sealed = self
            .cipher()
            .encrypt(&nonce, Payload { msg: text.as_bytes(), aad: purpose.as_bytes() })
            .map_err(|_| SecretError::Sealed)?;
        Ok([&[VERSION], nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`Vault::seal`] sealed for the same purpose.
    ///
    /// # Errors
    /// [`SecretError::Sealed`] for another key, another purpose or a changed text.
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Result<String, SecretError> {
        let rest = match sealed.split_first() {
            Some((&VERSION, rest)) if rest.len() > NONCE => rest,
            _ => return Err(SecretError::Sealed),
        };
        let (nonce, body) = rest.split_at(NONCE);
        let text = self
            .cipher()
            .decrypt(XNonce::from_slice(nonce), Payload { msg: body, aad: purpose.as_bytes() })
            .map_err(|_| SecretError::Sealed)?;
        String::from_utf8(text).map_err(|_| SecretError::Sealed)
    }

    /// The keyed hash that a text is looked up by: the same text, the same hash.
    pub fn fingerprint(&self, purpose: &str, text: &str) -> String {
        hex::encode(mac(&self.look_up, &[purpose.as_bytes(), b"\0", text.as_bytes()]))
    }

    /// The key that the log's events are signed with.
    pub const fn log_key(&self) -> LogKey {
        self.log
    }

    /// What a database remembers of its key: says whether a key is the same, and nothing of it.
    pub fn key_fingerprint(&self) -> String {
        hex::encode(mac(&self.look_up, &[b"the key of an installation"]))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&self.seal).into())
    }
}

/// Makes and checks the keyed MAC (HMAC-SHA-256) of what is put on the log.
#[derive(Clone, Copy)]
pub struct LogKey([u8; 32]);

impl std::fmt::Debug for LogKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LogKey")
    }
}

impl LogKey {
    /// The MAC of a text, in hexadecimal.
    pub fn mac(&self, text: &str) -> String {
        hex::encode(mac(&self.0, &[text.as_bytes()]))
    }

    /// Whether a MAC was made of this text with this key.
    pub fn made(&self, mac: &str, text: &str) -> bool {
        same(mac, &self.mac(text))
    }
}

fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes a key of any length, so this constructor cannot fail.
    let Ok(mut mac) = <Hmac<Sha256> as Mac>::new_from_slice(key) else { return [0; 32] };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// SHA-256 in hexadecimal, for what is checked rather than hidden.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// A random word of 32 bytes in hexadecimal: session tokens, reset links.
pub fn random_token() -> String {
    Vault::new_key()
}

/// Whether a word has the shape of a [`random_token`].
pub fn is_token(word: &str) -> bool {
    word.len() == 64 && word.bytes().all(|sign| sign.is_ascii_hexdigit())
}

/// Random characters of an alphabet, each as likely as any other, from the generator that is seeded by
/// the operating system.
pub fn random_signs(alphabet: &[u8], number: usize) -> String {
    use rand::Rng;
    let mut rng = rand::rng();
    let mut sign = || alphabet.get(rng.random_range(0..alphabet.len().max(1))).copied();
    (0..number).filter_map(|_| sign().map(char::from)).collect()
}

/// Compares two texts in a time that does not tell where they differ.
pub fn same(a: &str, b: &str) -> bool {
    // Hashed first, so that the lengths are equal and tell nothing.
    let (a, b) = (Sha256::digest(a), Sha256::digest(b));
    a.iter().zip(b.iter()).fold(0_u8, |differs, (x, y)| differs | (x ^ y)) == 0
}
