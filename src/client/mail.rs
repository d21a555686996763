//! Letters that the room sends.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use super::model::{Client, Note, Reach};
use super::rules::Reminder;
use crate::identity::User;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, PersonMessage, Post};

/// To who is responsible for a protected person: somebody has registered a person with the same
/// number. The letter names nobody.
pub fn perhaps_the_same(
    conn: &mut Conn,
    handler: &User,
    client: &Client,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let link = format!("/handlaggare/person/{}", client.reference);
    let letter = Letter {
        kind: "client-perhaps-same",
        to: &handler.email,
        lang: handler.language,
        values: &[("reference", client.reference.as_str()), ("link", &link)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// To the person, by a channel or instead of it on paper: a letter whose texts are another room's. Says
/// which way it went; `None` if it was posted before, or to nobody (R59).
pub fn of_the_house(
    conn: &mut Conn,
    client: &Client,
    channel: Post,
    note: &Note<'_>,
    now: NaiveDateTime,
) -> QueryResult<Option<Post>> {
    let Some(reach) = client.reach(channel) else { return Ok(None) };
    let to = match &reach {
        Reach::Email(email) => email.as_str(),
        Reach::Sms(mobile) => mobile.as_str(),
        Reach::Letter => "",
    };
    let parcel = PersonMessage {
        kind: note.kind,
        channel: reach.post(),
        to,
        about: &client.reference,
        lang: client.language,
        values: note.values,
        sealed: None,
        once: note.once,
    };
    Ok(outbox::push_to(conn, &parcel, now)?.then_some(reach.post()))
}

/// To a handler, or to the unit manager where there is none: a protection is to be looked at again.
/// The letter names nobody. False if it was posted before.
pub fn review(
    conn: &mut Conn,
    user: &User,
    client: &Client,
    (reminder, review_on): (Reminder, NaiveDate),
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let link = format!("/handlaggare/skyddade/{}", client.reference);
    let day = review_on.to_string();
    let (person, handler) = (&client.reference, &user.reference);
    let when = if reminder == Reminder::Due { "due" } else { "soon" };
    let once = format!("client-review/{when}/{person}/{review_on}/{handler}");
    let letter = Letter {
        kind: match reminder {
            Reminder::Soon => "client-review-soon",
            Reminder::Due => "client-review-due",
        },
        to: &user.email,
        lang: user.language,
        values: &[("reference", client.reference.as_str()), ("day", &day), ("link", &link)],
        once: Some(&once),
    };
    outbox::push(conn, &letter, now)
}

/// To a handler: another has been named for a protected case. The letter names nobody.
pub fn handler_named(
    conn: &mut Conn,
    handler: &User,
    client: &Client,
    now: NaiveDateTime,
) -> QueryResult<()> {
    to_handler(conn, handler, client, "client-handler-named", now)
}

/// To who has been named: you may open a protected case.
pub fn you_are_handler(
    conn: &mut Conn,
    handler: &User,
    client: &Client,
    now: NaiveDateTime,
) -> QueryResult<()> {
    to_handler(conn, handler, client, "client-you-are-handler", now)
}

fn to_handler(
    conn: &mut Conn,
    handler: &User,
    client: &Client,
    kind: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let letter = Letter {
        kind,
        to: &handler.email,
        lang: handler.language,
        values: &[("reference", client.reference.as_str()), ("link", "/handlaggare/skyddade")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
