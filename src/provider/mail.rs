//! Letters the room sends.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::kernel::{Email, Lang};
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};

use super::ProviderError;
use super::model::{Provider, Registration};

/// The organisation is registered; a new account gets the link to choose a password.
pub fn registered(
    conn: &mut Conn,
    provider: &Provider,
    is_new: bool,
    wish: &Registration,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    let link = if is_new { "/logga-in" } else { "/leverantor" };
    let reference = provider.reference.as_str();
    let values = [("name", provider.name.as_str()), ("reference", reference), ("link", link)];
    let kind = if is_new { "provider-registered" } else { "provider-registered-again" };
    let letter = Letter { kind, to: &wish.email, lang: wish.language, values: &values, once: None };
    outbox::push(conn, &letter, now)?;
    Ok(())
}

/// A colleague was let in and gets the link to choose a password.
pub fn invited(
    conn: &mut Conn,
    provider: &Provider,
    to: &Email,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    let values = [("name", provider.name.as_str()), ("link", "/logga-in")];
    let letter =
        Letter { kind: "provider-invited", to, lang: Lang::Sv, values: &values, once: None };
    outbox::push(conn, &letter, now)?;
    Ok(())
}

/// Staff have assessed a claim; the answer is read in the portal.
pub fn assessed(conn: &mut Conn, provider: &Provider, now: NaiveDateTime) -> QueryResult<()> {
    let values = [("name", provider.name.as_str()), ("link", "/leverantor/organisation")];
    let letter = Letter {
        kind: "provider-assessed",
        to: &provider.email,
        lang: Lang::Sv,
        values: &values,
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
