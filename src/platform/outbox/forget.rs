//! What lies here about a person, and how it is forgotten when they need protection (R59).

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{Email, Reference};
use crate::platform::db::{self, Conn, among};
use crate::schema::outbox;

/// Values of a letter that never name anybody: where it leads, when, and codes of the portal.
const NAMELESS: &[&str] = &["link", "day", "at", "reference", "right"];

/// What [`recall`] found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recalled {
    /// How many were kept from leaving.
    pub kept: usize,
    /// When those left that had left already (UTC), the oldest first.
    pub left: Vec<NaiveDateTime>,
}

fn texts(addresses: &[Email]) -> Vec<&str> {
    addresses.iter().map(Email::as_str).collect()
}

/// What lies here about a person: letters that wait, and letters that have left, among them those to
/// these addresses, which are the person's own.
///
/// # Errors
/// The database's own.
pub fn known_of(conn: &mut Conn, about: &Reference, addresses: &[Email]) -> QueryResult<Recalled> {
    let theirs = outbox::about.eq(about).or(among(outbox::recipient, texts(addresses)));
    let sent: Vec<Option<NaiveDateTime>> = outbox::table
        .filter(theirs.assume_not_null())
        .filter(outbox::taken_back_at.is_null())
        .order((outbox::sent_at, outbox::id))
        .select(outbox::sent_at)
        .load(conn)?;
    let left: Vec<NaiveDateTime> = sent.iter().copied().flatten().collect();
    Ok(Recalled { kept: sent.len() - left.len(), left })
}

/// Forgets a person (R59): what waits about them or for their account never leaves, and what has left
/// keeps another address, so that no page of letters shows it. Nor is kept whom those letters named,
/// what a mail server answered, or a code on a paper that was posted just now. Gives what was known.
///
/// # Errors
/// The database's own.
pub fn forget(
    conn: &mut Conn,
    about: &Reference,
    (addresses, replacement): (&[Email], &Email),
    now: NaiveDateTime,
) -> QueryResult<Recalled> {
    db::write(conn, |conn| {
        let known = known_of(conn, about, addresses)?;
        recall(conn, about, now)?;
        let to_account = || outbox::table.filter(among(outbox::recipient, texts(addresses)));
        let waiting =
            to_account().filter(outbox::sent_at.is_null()).filter(outbox::taken_back_at.is_null());
        diesel::update(waiting).set(outbox::taken_back_at.eq(now)).execute(conn)?;
        let rows: Vec<(i64, String)> =
            to_account().select((outbox::id, outbox::letter)).load(conn)?;
        for (id, values) in rows {
            diesel::update(outbox::table.find(id))
                .set((
                    outbox::recipient.eq(replacement.as_str()),
                    outbox::letter.eq(nameless(&values)),
                    outbox::last_error.eq(None::<String>),
                    outbox::sealed.eq(None::<Vec<u8>>),
                ))
                .execute(conn)?;
        }
        let of_theirs = outbox::table.filter(outbox::about.eq(about));
        diesel::update(of_theirs)
            .set((outbox::last_error.eq(None::<String>), outbox::sealed.eq(None::<Vec<u8>>)))
            .execute(conn)?;
        Ok(known)
    })
}

/// A letter's values, without those that may name somebody.
fn nameless(values: &str) -> String {
    let mut values: BTreeMap<String, String> = serde_json::from_str(values).unwrap_or_default();
    for (name, value) in &mut values {
        if !NAMELESS.contains(&name.as_str()) {
            "…".clone_into(value);
        }
    }
    serde_json::json!(values).to_string()
}

/// Keeps all that is about somebody and has not left from leaving, and forgets where it was going.
/// Says how many those were, and when the others had left: nobody can call those back.
///
/// A letter that a worker holds this very second may still leave; it is then told as kept, and its
/// row has both times.
///
/// # Errors
/// The database's own.
pub fn recall(conn: &mut Conn, about: &Reference, now: NaiveDateTime) -> QueryResult<Recalled> {
    db::write(conn, |conn| {
        let waiting = outbox::table
            .filter(outbox::about.eq(about))
            .filter(outbox::sent_at.is_null())
            .filter(outbox::taken_back_at.is_null());
        let kept = diesel::update(waiting)
            .set((
                outbox::taken_back_at.eq(now),
                outbox::recipient.eq(""),
                outbox::sealed.eq(None::<Vec<u8>>),
            ))
            .execute(conn)?;
        let left: Vec<Option<NaiveDateTime>> = outbox::table
            .filter(outbox::about.eq(about))
            .filter(outbox::sent_at.is_not_null())
            .order((outbox::sent_at, outbox::id))
            .select(outbox::sent_at)
            .load(conn)?;
        Ok::<_, diesel::result::Error>(Recalled {
            kept,
            left: left.into_iter().flatten().collect(),
        })
    })
}
