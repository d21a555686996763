//! Letters that the room sends. None says which measure, which provider or who somebody is: that
//! is read in the portal.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::{Choice, Right};
use super::{rules, store};
use crate::client::{self, Note};
use crate::identity;
use crate::kernel::UserId;
use crate::offer;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, Post};
use crate::provider;

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
            kind: "choice-tell-staff",
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
    write_about(conn, right, &Note::new("choice-opened", &values), now).map(drop)
}

/// To the person: your choice has come to us. Where nothing is sent they were there when it was made.
pub fn made(conn: &mut Conn, choice: &Choice, now: NaiveDateTime) -> QueryResult<()> {
    let right = store::right_by_id(conn, choice.right_id)?;
    let link = format!("/val/kvitto/{}", choice.reference);
    let values = [("reference", choice.reference.as_str()), ("link", link.as_str())];
    write_about(conn, &right, &Note::new("choice-made", &values), now).map(drop)
}

/// To the provider's people: somebody has chosen you.
pub fn received(conn: &mut Conn, choice: &Choice, now: NaiveDateTime) -> QueryResult<()> {
    to_provider(conn, choice, "choice-received", &rules::answer_by(choice.made_at).to_string(), now)
}

/// To the provider's people: the authority has placed somebody with you who has not chosen.
pub fn placed(conn: &mut Conn, choice: &Choice, now: NaiveDateTime) -> QueryResult<()> {
    let day = rules::answer_by(choice.made_at).to_string();
    to_provider(conn, choice, "choice-placed-provider", &day, now)
}

/// To the provider's people: somebody has taken their choice back.
pub fn withdrawn(conn: &mut Conn, choice: &Choice, now: NaiveDateTime) -> QueryResult<()> {
    to_provider(conn, choice, "choice-withdrawn", "", now)
}

fn to_provider(
    conn: &mut Conn,
    choice: &Choice,
    kind: &str,
    day: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let offer = offer::get(conn, choice.offer_id)?;
    let values = [("day", day), ("link", "/leverantor/deltagare")];
    provider::write_to_members(conn, offer.provider_id, (kind, &values), now)
}

/// To who is responsible: the choice came back, and the person can choose anew, or has the place
/// that was to be changed (`kept`).
pub fn returned_to_staff(
    conn: &mut Conn,
    user: UserId,
    (choice, kept): (&Choice, bool),
    now: NaiveDateTime,
) -> QueryResult<()> {
    let user = identity::user(conn, user)?;
    let letter = Letter {
        kind: if kept { "choice-change-returned-staff" } else { "choice-returned-staff" },
        to: &user.email,
        lang: user.language,
        values: &[("reference", choice.reference.as_str()), ("link", "/handlaggare/arenden")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// To who is responsible: the last day of a right has passed. It says nothing of the person but
/// the code.
pub fn lapsed(conn: &mut Conn, user: UserId, right: &Right, now: NaiveDateTime) -> QueryResult<()> {
    let user = identity::user(conn, user)?;
    let letter = Letter {
        kind: "choice-lapsed-staff",
        to: &user.email,
        lang: user.language,
        values: &[("reference", right.reference.as_str()), ("link", "/handlaggare/ickeval")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
