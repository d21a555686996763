//! Letters on paper: those that wait to be printed and posted, and those that somebody has posted.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{PersonMessage, Post, Sealed, Waiting, push_to};
use crate::kernel::{Reference, UserId};
use crate::platform::db::{Columns, Conn};
use crate::schema::outbox;

/// Letters on paper that nobody has posted yet, the oldest first.
///
/// # Errors
/// The database's own.
pub fn papers(conn: &mut Conn) -> QueryResult<Vec<Waiting>> {
    outbox::table
        .filter(outbox::channel.eq(Post::Letter))
        .filter(outbox::sent_at.is_null())
        .filter(outbox::taken_back_at.is_null())
        .order(outbox::id)
        .select(Waiting::columns())
        .load(conn)
}

/// Letters on paper that were posted at a moment or later, the newest first.
///
/// # Errors
/// The database's own.
pub fn posted_since(conn: &mut Conn, since: NaiveDateTime) -> QueryResult<Vec<Waiting>> {
    outbox::table
        .filter(outbox::channel.eq(Post::Letter))
        .filter(outbox::sent_at.ge(since))
        .order(outbox::id.desc())
        .select(Waiting::columns())
        .load(conn)
}

/// A letter on paper, unless it was taken back.
///
/// # Errors
/// The database's own.
pub fn paper(conn: &mut Conn, message: &Reference) -> QueryResult<Option<Waiting>> {
    outbox::table
        .filter(outbox::message_id.eq(message.as_str()))
        .filter(outbox::channel.eq(Post::Letter))
        .filter(outbox::taken_back_at.is_null())
        .select(Waiting::columns())
        .first(conn)
        .optional()
}

/// Puts on paper what could not leave by another channel: the same letter, once. False if it lies there
/// already.
///
/// # Errors
/// The database's own.
pub fn on_paper(conn: &mut Conn, letter: &Waiting, now: NaiveDateTime) -> QueryResult<bool> {
    let Some(about) = &letter.about else { return Ok(false) };
    let values = letter.values();
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let once = format!("on-paper/{}", letter.message_id);
    let parcel = PersonMessage {
        kind: &letter.kind,
        channel: Post::Letter,
        to: "",
        about,
        lang: letter.language,
        values: &values,
        sealed: None,
        once: Some(&once),
    };
    push_to(conn, &parcel, now)
}

/// Lays something sealed with a letter that waits.
///
/// # Errors
/// The database's own.
pub fn seal(conn: &mut Conn, id: i64, sealed: &Sealed) -> QueryResult<()> {
    let row = outbox::table.find(id);
    diesel::update(row).set(outbox::sealed.eq(sealed.bytes())).execute(conn).map(drop)
}

/// Notes that a letter on paper was posted, and by whom, or with nobody that it was not after all;
/// false if that was so already.
///
/// # Errors
/// The database's own.
pub fn post(conn: &mut Conn, id: i64, by: Option<UserId>, now: NaiveDateTime) -> QueryResult<bool> {
    let row = outbox::table.find(id).filter(outbox::taken_back_at.is_null());
    let changed = if let Some(by) = by {
        let set = (outbox::sent_at.eq(now), outbox::sent_by.eq(by));
        diesel::update(row.filter(outbox::sent_at.is_null())).set(set).execute(conn)?
    } else {
        let set = (outbox::sent_at.eq(None::<NaiveDateTime>), outbox::sent_by.eq(None::<UserId>));
        diesel::update(row.filter(outbox::sent_at.is_not_null())).set(set).execute(conn)?
    };
    Ok(changed == 1)
}

/// Forgets what letters on paper carried sealed that were posted before a moment.
///
/// # Errors
/// The database's own.
pub fn forget_posted(conn: &mut Conn, before: NaiveDateTime) -> QueryResult<usize> {
    let posted = outbox::table
        .filter(outbox::channel.eq(Post::Letter))
        .filter(outbox::sent_at.lt(before))
        .filter(outbox::sealed.is_not_null());
    diesel::update(posted).set(outbox::sealed.eq(None::<Vec<u8>>)).execute(conn)
}
