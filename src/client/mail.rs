//! Letters that the room sends.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::{Client, Reach};
use crate::identity::User;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, Parcel, Post};

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

/// To the person, by the way they are reached: a letter whose texts are another room's.
pub fn of_the_house(
    conn: &mut Conn,
    client: &Client,
    (kind, values): (&str, &[(&str, &str)]),
    now: NaiveDateTime,
) -> QueryResult<()> {
    let (channel, to) = match client.reach() {
        None => return Ok(()),
        Some(Reach::Email(email)) => (Post::Email, email.as_str().to_owned()),
        Some(Reach::Sms(mobile)) => (Post::Sms, mobile.as_str().to_owned()),
        Some(Reach::Letter) => (Post::Letter, String::new()),
    };
    let parcel = Parcel {
        kind,
        channel,
        to: &to,
        about: &client.reference,
        lang: client.language,
        values,
        sealed: None,
        once: None,
    };
    outbox::push_to(conn, &parcel, now).map(drop)
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
