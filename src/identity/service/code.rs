//! One-time codes (TOTP, RFC 6238): six digits that change every half minute. A code works once.

use std::fmt::Write;

use chrono::NaiveDateTime;
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use totp_rs::{Algorithm, Secret, TOTP};

use crate::identity::IdentityError;
use crate::kernel::{Email, digits};
use crate::platform::secret::{random_token, same};

const STEP: i64 = 30;
/// The name that the app on the phone shows.
const ISSUER: &str = "Valfard Tyreso";
/// The vault's purpose for the secret.
pub(in crate::identity) const PURPOSE: &str = "totp";

/// A new secret in base 32, as people type it into their app.
pub(in crate::identity) fn new_secret() -> String {
    let bytes: Vec<u8> = random_token().bytes().collect();
    // 160 bits, as RFC 4226 advises; the token is hexadecimal, so forty characters hold them.
    let hexadecimal: String = bytes.iter().take(40).map(|b| char::from(*b)).collect();
    let raw = hex::decode(hexadecimal).unwrap_or(bytes);
    Secret::Raw(raw).to_encoded().to_string()
}

fn totp(secret: &str, email: &Email) -> Result<TOTP, IdentityError> {
    let fault = |e: &dyn std::fmt::Display| IdentityError::Hash(e.to_string());
    let bytes = Secret::Encoded(secret.to_owned()).to_bytes().map_err(|e| fault(&e))?;
    let account = email.as_str().replace(':', "");
    TOTP::new(Algorithm::SHA1, 6, 1, 30, bytes, Some(ISSUER.to_owned()), account)
        .map_err(|e| fault(&e))
}

/// The address that an app reads the secret from.
pub(in crate::identity) fn address(secret: &str, email: &Email) -> Result<String, IdentityError> {
    Ok(totp(secret, email)?.get_url())
}

/// A QR code as one path of an SVG: `size` modules each way, a frame of light included.
#[derive(Debug, Serialize)]
pub(in crate::identity) struct Picture {
    size: i32,
    path: String,
}

/// The QR code of an address; nothing for one too long, which is then typed in.
pub(in crate::identity) fn picture(address: &str) -> Option<Picture> {
    const FRAME: i32 = 4;
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            write!(path, "M{} {}h1v1h-1z", x + FRAME, y + FRAME).ok()?;
        }
    }
    Some(Picture { size: code.size() + 2 * FRAME, path })
}

/// The step whose code this is: now, the one before or the one after.
pub(in crate::identity) fn step_of(
    secret: &str,
    email: &Email,
    code: &str,
    now: NaiveDateTime,
) -> Result<Option<i64>, IdentityError> {
    let totp = totp(secret, email)?;
    let digits = digits::bare(code);
    let now = now.and_utc().timestamp() / STEP;
    let is_code_of = |step: &i64| {
        u64::try_from(*step * STEP).is_ok_and(|time| same(&totp.generate(time), &digits))
    };
    Ok([now, now - 1, now + 1].into_iter().find(is_code_of))
}
