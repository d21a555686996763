//! Letters that the room sends. None says which measure, which provider or who somebody is: that
//! is read in the portal.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::{Choice, Right};
use super::rules;
use crate::client::{self, Client};
use crate::identity;
use crate::kernel::UserId;
use crate::offer;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};
use crate::provider;

/// To the person: you can choose. Nothing goes to a protected person (R59).
pub fn opened(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> QueryResult<()> {
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let values = [("day", day.as_str()), ("link", link.as_str())];
    client::write_to(conn, right.client_id, ("choice-opened", &values), now)
}

/// To the person: your choice has come to us.
pub fn made(
    conn: &mut Conn,
    client: &Client,
    choice: &Choice,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let link = format!("/val/kvitto/{}", choice.reference);
    let values = [("reference", choice.reference.as_str()), ("link", link.as_str())];
    client::write_to(conn, client.id, ("choice-made", &values), now)
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
