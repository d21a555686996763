//! What the steps of registering share: the cookie that keeps what is typed, and the order of the steps.

use crate::platform::AppError;
use crate::platform::web::{CookieKind, Cx, PageResult};
use crate::provider::form::{Begun, Step};
use crate::provider::model::Number;
use crate::provider::policy;
use crate::provider::store::{self, StoredNumber};
use serde_json::json;

/// What was answered so far, sealed in the reader's own browser: nothing is saved before the end.
pub const COOKIE: CookieKind =
    CookieKind { path: "/bli-utforare", ..CookieKind::new("registrering", "register", 2 * 60) };

pub(super) const PURPOSE: &str = "registration";

pub(super) const START: &str = "/bli-utforare";

pub(super) const NUMBER: &str = "/bli-utforare/organisation";

pub(super) const FOREIGN: &str = "/bli-utforare/utland";

pub(super) const NAME: &str = "/bli-utforare/namn";

pub(super) const CONTACT: &str = "/bli-utforare/kontakt";

pub(super) const CHECK: &str = "/bli-utforare/kontrollera";

/// Whether the number is registered already; keeps what was answered, and that, in the browser.
pub(super) async fn is_taken(
    cx: &Cx,
    begun: &mut Begun,
    number: &Number,
) -> Result<bool, AppError> {
    let stored = StoredNumber::of(&cx.app.vault, number).map_err(AppError::fault)?;
    let known = cx.read(move |conn| store::by_number(conn, &stored)).await?;
    begun.taken = known.is_some();
    keep(cx, begun)?;
    Ok(begun.taken)
}

/// The next page that is not done, or the check: so every change leads back to it.
pub(super) fn onward(cx: &Cx, begun: &Begun) -> PageResult {
    cx.see_other(match begun.parse(cx.lang, cx.today) {
        Ok(_) => CHECK,
        Err(step) => path(step),
    })
}

pub(super) const fn path(step: Step) -> &'static str {
    match step {
        Step::Number => NUMBER,
        Step::Foreign => FOREIGN,
        Step::Name => NAME,
        Step::Contact => CONTACT,
    }
}

/// What was answered so far; nothing for accounts of other kinds, whom the first page tells why.
pub(super) fn begun(cx: &Cx) -> Option<Begun> {
    if !policy::may_register(&cx.actor) {
        return None;
    }
    let opened = cx
        .cookie(COOKIE.name)
        .and_then(|sealed| hex::decode(sealed).ok())
        .and_then(|sealed| cx.app.vault.open(PURPOSE, &sealed).ok());
    Some(opened.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

pub(super) fn keep(cx: &Cx, begun: &Begun) -> Result<(), AppError> {
    let text = json!(begun).to_string();
    let sealed = cx.app.vault.seal(PURPOSE, &text).map_err(AppError::fault)?;
    cx.set_cookie(COOKIE.with(hex::encode(sealed), cx.app.config.secure()));
    Ok(())
}

pub(super) fn forget(cx: &Cx) {
    cx.set_cookie(COOKIE.gone(cx.app.config.secure()));
}
