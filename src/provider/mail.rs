//! Letters the room sends.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::identity;
use crate::kernel::{Email, Lang, UserId};
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};

use super::ProviderError;
use super::model::{Provider, Registration};

/// The organisation is registered; a new account gets the link to choose a password.
pub fn registered(
    conn: &mut Conn,
    provider: &Provider,
    new_account: Option<UserId>,
    wish: &Registration,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    let link = match new_account {
        Some(user_id) => identity::invite(conn, user_id, now)?,
        None => "/leverantor".to_owned(),
    };
    let reference = provider.reference.as_str();
    let values = [("name", provider.name.as_str()), ("reference", reference), ("link", &link)];
    let kind =
        if new_account.is_some() { "provider-registered" } else { "provider-registered-again" };
    let letter = Letter { kind, to: &wish.email, lang: wish.language, values: &values, once: None };
    outbox::push(conn, &letter, now)?;
    Ok(())
}

/// A colleague was let in and gets the link to choose a password.
pub fn invited(
    conn: &mut Conn,
    provider: &Provider,
    user_id: UserId,
    to: &Email,
    now: NaiveDateTime,
) -> Result<(), ProviderError> {
    let link = identity::invite(conn, user_id, now)?;
    let values = [("name", provider.name.as_str()), ("link", &link)];
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

/// Somebody gave an address that has an account already: only its owner learns of it.
pub fn address_known(
    conn: &mut Conn,
    to: &Email,
    name: &str,
    lang: Lang,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let values = [("name", name), ("link", "/logga-in")];
    let letter = Letter { kind: "provider-address-known", to, lang, values: &values, once: None };
    outbox::push(conn, &letter, now).map(drop)
}
