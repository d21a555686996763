//! Letters that the room sends.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::{Client, ClientId, Reach, Viewer};
use super::{ClientError, store};
use crate::identity::{self, User};
use crate::kernel::UserId;
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

/// How a person is written to. Not at all: one who is protected (R59), or whom nothing leads to; a
/// caseworker speaks to them. It tells no more, so it needs no viewer.
///
/// # Errors
/// The database's own.
pub fn written_by(conn: &mut Conn, id: ClientId) -> Result<Option<Post>, ClientError> {
    Ok(store::by_id(conn, id)?.reach().map(|reach| match reach {
        Reach::Email(_) => Post::Email,
        Reach::Sms(_) => Post::Sms,
        Reach::Letter => Post::Letter,
    }))
}

/// The account that a letter's code opens: the person's own, or one without an address.
///
/// # Errors
/// The database's own.
pub fn account_for_letters(
    conn: &mut Conn,
    viewer: &Viewer,
    client: &Client,
    now: NaiveDateTime,
) -> Result<UserId, ClientError> {
    if let Some(user_id) = client.user_id {
        return Ok(user_id);
    }
    let (actor, lang) = (&viewer.actor, client.language);
    let user = identity::create_for_letters(conn, actor, &client.name, lang, now)?;
    store::set_user(conn, client.id, user.id)?;
    Ok(user.id)
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
