//! Letters the room sends.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};
use crate::provider;

use super::model::{Offer, Revision};

/// An edit of an approved offer is public now.
pub fn edit_approved(
    conn: &mut Conn,
    offer: &Offer,
    text: &Revision,
    now: NaiveDateTime,
) -> QueryResult<()> {
    notify(conn, "offer-edit-approved", offer, text, now)
}

/// Staff ask for a change; what they ask is read in the portal.
pub fn change_requested(
    conn: &mut Conn,
    offer: &Offer,
    text: &Revision,
    now: NaiveDateTime,
) -> QueryResult<()> {
    notify(conn, "offer-change-requested", offer, text, now)
}

fn notify(
    conn: &mut Conn,
    kind: &str,
    offer: &Offer,
    text: &Revision,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let provider = provider::get(conn, offer.provider_id)?;
    let link = format!("/leverantor/erbjudanden/{}", offer.reference);
    let values = [("name", text.name.as_str()), ("link", &link)];
    for (to, lang) in provider::addressees(conn, &provider)? {
        outbox::push(conn, &Letter { kind, to: &to, lang, values: &values, once: None }, now)?;
    }
    Ok(())
}
