//! What lies here about a person, and how it is forgotten when they need protection (R59).

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{TakenBack, take_back};
use crate::kernel::{Email, Reference};
use crate::platform::db::{self, Conn};
use crate::schema::outbox;

/// What lies here about a person: letters that wait, and letters that have left, among them those to
/// their account's address.
///
/// # Errors
/// The database's own.
pub fn known_of(
    conn: &mut Conn,
    about: &Reference,
    address: Option<&Email>,
) -> QueryResult<TakenBack> {
    let address = address.map_or("", Email::as_str);
    let theirs =
        outbox::about.eq(about).or(outbox::recipient.eq(address).and(outbox::recipient.ne("")));
    let sent: Vec<Option<NaiveDateTime>> = outbox::table
        .filter(theirs.assume_not_null())
        .filter(outbox::taken_back_at.is_null())
        .order((outbox::sent_at, outbox::id))
        .select(outbox::sent_at)
        .load(conn)?;
    let left: Vec<NaiveDateTime> = sent.iter().copied().flatten().collect();
    Ok(TakenBack { kept: sent.len() - left.len(), left })
}

/// Forgets a person (R59): what waits about them or for their account never leaves, and what has left
/// keeps another address, so that no page of letters shows it. Gives what was known.
///
/// # Errors
/// The database's own.
pub fn forget(
    conn: &mut Conn,
    about: &Reference,
    (address, instead): (Option<&Email>, &Email),
    now: NaiveDateTime,
) -> QueryResult<TakenBack> {
    db::write(conn, |conn| {
        let known = known_of(conn, about, address)?;
        take_back(conn, about, now)?;
        if let Some(address) = address {
            let theirs = outbox::table.filter(outbox::recipient.eq(address.as_str()));
            let waiting =
                theirs.filter(outbox::sent_at.is_null()).filter(outbox::taken_back_at.is_null());
            diesel::update(waiting)
                .set((outbox::taken_back_at.eq(now), outbox::sealed.eq(None::<Vec<u8>>)))
                .execute(conn)?;
            diesel::update(theirs).set(outbox::recipient.eq(instead.as_str())).execute(conn)?;
        }
        Ok(known)
    })
}
