//! Browsers that somebody has signed in with before. Their attempts at that account are counted
//! apart, so that whoever locks the account from outside does not shut its owner out.
//!
//! The browser keeps a random id and a mark for each account: a keyed hash over id, account and the
//! account's password hash. It cannot be made without the portal's key, nothing is stored here, and
//! with a new password every mark of the old one is worth nothing. A mark opens nothing: it only
//! says where a wrong password is counted.

use crate::identity::model::{KNOWN_BROWSER, Secrets, User};
use crate::platform::secret::{Vault, random_token, same};
use crate::platform::web::Cx;

/// How many accounts one browser is known to; the newest are kept.
const MOST_ACCOUNTS: usize = 4;
/// The id is so many hexadecimal characters long, 128 bits, and a mark twice that.
const ID_SIGNS: usize = 32;

/// What a browser sends of itself.
#[derive(Debug, Clone, Default)]
pub(in crate::identity) struct KnownBrowser {
    /// Empty for a browser that nobody has signed in with.
    id: String,
    marks: Vec<String>,
}

impl KnownBrowser {
    /// From the cookie of a request.
    pub(in crate::identity) fn of(cx: &Cx) -> Self {
        let name = KNOWN_BROWSER.name(cx.app.config.secure());
        cx.cookie(name).map(|value| Self::read(&value)).unwrap_or_default()
    }

    /// From a cookie's value; anything else than one of ours is a browser that is not known.
    fn read(value: &str) -> Self {
        let is_hex = |part: &str, chars| {
            part.len() == chars && part.bytes().all(|byte| byte.is_ascii_hexdigit())
        };
        let mut parts = value.split('.');
        let id = parts.next().filter(|id| is_hex(id, ID_SIGNS)).unwrap_or_default().to_owned();
        let marks = parts.filter(|mark| is_hex(mark, 2 * ID_SIGNS)).take(MOST_ACCOUNTS);
        Self { id, marks: marks.map(str::to_owned).collect() }
    }

    /// The id, where somebody has signed in to the account before.
    pub(in crate::identity) fn known(
        &self,
        vault: &Vault,
        user: &User,
        secrets: &Secrets,
    ) -> Option<&str> {
        let mark = self.mark(vault, user, secrets.password_hash.as_deref()?);
        let known = !self.id.is_empty() && self.marks.iter().any(|one| same(one, &mark));
        known.then_some(self.id.as_str())
    }

    fn mark(&self, vault: &Vault, user: &User, password_hash: &str) -> String {
        let text = format!("{}\0{}\0{password_hash}", self.id, user.reference);
        vault.fingerprint("known-browser", &text)
    }

    /// Tells the browser of a request that somebody has signed in to an account with it.
    pub(in crate::identity) fn remember(mut self, cx: &Cx, user: &User, password_hash: &str) {
        if self.id.is_empty() {
            self.id = random_token().chars().take(ID_SIGNS).collect();
        }
        let mark = self.mark(&cx.app.vault, user, password_hash);
        self.marks.retain(|one| *one != mark);
        self.marks.insert(0, mark);
        self.marks.truncate(MOST_ACCOUNTS);
        let value = format!("{}.{}", self.id, self.marks.join("."));
        cx.set_cookie(KNOWN_BROWSER.with(value, cx.app.config.secure()));
    }
}
