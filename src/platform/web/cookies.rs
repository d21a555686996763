//! The cookies that the portal sets: what they are called, what they do, how long they last.
//!
//! Every cookie is made from a [`CookieKind`], and the page about cookies is drawn from the same
//! ones, so that it tells the truth.

use actix_web::cookie::{Cookie, SameSite, time::Duration};

/// One kind of cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CookieKind {
    pub name: &'static str,
    /// Its name where the portal is reached over TLS.
    pub secure_name: &'static str,
    /// `site-cookies-<why>` says what it does.
    pub why: &'static str,
    /// The addresses that it is sent to begin so.
    pub path: &'static str,
    /// Whether the scripts of a page are kept from it.
    pub http_only: bool,
    /// How long a browser keeps it.
    pub minutes: i64,
}

/// The secret of a session, or of a visitor's forms; `__Host-` where the portal is reached over
/// TLS.
pub const SESSION: CookieKind =
    CookieKind { secure_name: "__Host-valfard", ..CookieKind::new("valfard", "session", 12 * 60) };

/// One sentence for the next page.
pub const FLASH: CookieKind = CookieKind::new("besked", "flash", 2);

const YEAR: i64 = 365 * 24 * 60;

/// The language that the reader has picked.
pub const LANGUAGE: CookieKind =
    CookieKind { http_only: false, ..CookieKind::new("sprak", "language", YEAR) };

/// Light or dark pages.
pub const THEME: CookieKind =
    CookieKind { http_only: false, ..CookieKind::new("tema", "theme", YEAR) };

/// Those that the shell itself sets.
pub const OF_THE_SHELL: &[CookieKind] = &[SESSION, FLASH, LANGUAGE, THEME];

impl CookieKind {
    /// A cookie for every address, which scripts do not see; `minutes` is how long it lasts.
    pub const fn new(name: &'static str, why: &'static str, minutes: i64) -> Self {
        Self { name, secure_name: name, why, path: "/", http_only: true, minutes }
    }

    /// What the cookie is called; `secure` where the portal is reached over TLS.
    pub const fn name(&self, secure: bool) -> &'static str {
        if secure { self.secure_name } else { self.name }
    }

    /// The cookie with a value.
    pub fn with(&self, value: impl Into<String>, secure: bool) -> Cookie<'static> {
        Cookie::build(self.name(secure), value.into())
            .path(self.path)
            .http_only(self.http_only)
            .secure(secure)
            .same_site(SameSite::Lax)
            .max_age(Duration::minutes(self.minutes))
            .finish()
    }

    /// The cookie that takes it back.
    pub fn gone(&self, secure: bool) -> Cookie<'static> {
        let mut cookie = self.with("", secure);
        cookie.make_removal();
        cookie
    }
}
