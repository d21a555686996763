//! Letters that the room sends. None says which measure or who somebody is: that is read in the portal.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::Right;
use crate::client::{self, Note};
use crate::identity;
use crate::kernel::UserId;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, Post};

/// To the person, about a right of theirs: every such letter goes by the right's own channel, see
/// `rules::sending`. `None` if nothing was sent.
///
/// # Errors
/// The database's own.
pub fn write_about(
    conn: &mut Conn,
    right: &Right,
    note: &Note<'_>,
    now: NaiveDateTime,
) -> QueryResult<Option<Post>> {
    match right.told_by.post() {
        Some(channel) => client::write_to(conn, right.client_id, channel, note, now),
        None => Ok(None),
    }
}

/// How letters about a right go now; not at all where nothing leads to the person.
///
/// # Errors
/// The database's own.
pub fn sent_by(conn: &mut Conn, right: &Right) -> QueryResult<Option<Post>> {
    match right.told_by.post() {
        Some(channel) => client::would_reach(conn, right.client_id, channel),
        None => Ok(None),
    }
}

/// [`write_about`], and where nothing is sent the caseworker is asked to tell the person. That letter names
/// nobody and says nothing of what there is to tell.
///
/// # Errors
/// The database's own.
pub fn write_or_ask(
    conn: &mut Conn,
    right: &Right,
    note: &Note<'_>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    if write_about(conn, right, note, now)?.is_some() {
        return Ok(());
    }
    let person = client::reference_of(conn, right.client_id)?;
    let link = format!("/handlaggare/person/{person}");
    for user in client::tellers(conn, &person)?.users {
        let letter = Letter {
            kind: "right-tell-staff",
            to: &user.email,
            lang: user.language,
            values: &[("reference", person.as_str()), ("link", &link)],
            once: None,
        };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}

/// To the person: you can choose. Who opened the right tells it where nothing is sent.
pub fn opened(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> QueryResult<()> {
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let values = [("day", day.as_str()), ("link", link.as_str())];
    write_about(conn, right, &Note::new("right-opened", &values), now).map(drop)
}

/// To who is responsible: the last day of a right has passed. It says nothing of the person but
/// the code.
pub fn lapsed(conn: &mut Conn, user: UserId, right: &Right, now: NaiveDateTime) -> QueryResult<()> {
    let user = identity::user(conn, user)?;
    let letter = Letter {
        kind: "right-lapsed-staff",
        to: &user.email,
        lang: user.language,
        values: &[("reference", right.reference.as_str()), ("link", "/handlaggare/ickeval")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
