//! Letters that the room sends. None says which measure, which provider or who somebody is.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use super::model::Placement;
use crate::choice::{Choice, Right};
use crate::client::{self, Client, Participant, Reach};
use crate::identity;
use crate::kernel::UserId;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, Parcel, Post};
use crate::provider;

/// To the person: the provider has said yes. Nothing goes to a protected one (R59).
pub fn accepted(
    conn: &mut Conn,
    person: &Participant,
    choice: &Choice,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let link = format!("/val/kvitto/{}", choice.reference);
    let values = [("link", link.as_str())];
    client::write_to(conn, person.id, ("placement-accepted", &values), now)
}

/// To the person: the choice came back, and you can choose anew.
pub fn handed_back(conn: &mut Conn, right: &Right, now: NaiveDateTime) -> QueryResult<()> {
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let values = [("day", day.as_str()), ("link", link.as_str())];
    client::write_to(conn, right.client_id, ("placement-handed-back", &values), now)
}

/// To the person who asked for it, by their own channel: the number and the address of a receipt;
/// false for somebody who is not written to (R59), or who got it today already.
pub fn receipt(
    conn: &mut Conn,
    client: &Client,
    choice: &Choice,
    today: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let (channel, to) = match client.reach() {
        None => return Ok(false),
        Some(Reach::Email(email)) => (Post::Email, email.as_str().to_owned()),
        Some(Reach::Sms(mobile)) => (Post::Sms, mobile.as_str().to_owned()),
        Some(Reach::Letter) => (Post::Letter, String::new()),
    };
    let link = format!("/val/kvitto/{}", choice.reference);
    let once = format!("placement-receipt {} {today}", choice.reference);
    let parcel = Parcel {
        kind: "placement-receipt-copy",
        channel,
        to: &to,
        about: &client.reference,
        lang: client.language,
        values: &[("reference", choice.reference.as_str()), ("link", &link)],
        sealed: None,
        once: Some(&once),
    };
    outbox::push_to(conn, &parcel, now)
}

/// To the person: the change came back, and the place they have goes on.
pub fn kept(
    conn: &mut Conn,
    placement: &Placement,
    kept: &Choice,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let link = format!("/val/kvitto/{}", kept.reference);
    let values = [("link", link.as_str())];
    client::write_to(conn, placement.client_id, ("placement-kept", &values), now)
}

/// To the old provider's people: a participant's last day. Never why.
pub fn last_day(
    conn: &mut Conn,
    old: &Placement,
    day: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let (day, reference) = (day.to_string(), old.reference.to_string());
    let values = [("day", day.as_str()), ("reference", reference.as_str())];
    to_provider(conn, old, "placement-last-day", &values, now)
}

/// To the old provider's people: the participant stays after all.
pub fn goes_on(conn: &mut Conn, old: &Placement, now: NaiveDateTime) -> QueryResult<()> {
    let reference = old.reference.to_string();
    let values = [("reference", reference.as_str())];
    to_provider(conn, old, "placement-goes-on", &values, now)
}

fn to_provider(
    conn: &mut Conn,
    placement: &Placement,
    kind: &str,
    values: &[(&str, &str)],
    now: NaiveDateTime,
) -> QueryResult<()> {
    let mut values = values.to_vec();
    values.push(("link", "/leverantor/deltagare"));
    provider::write_to_members(conn, placement.provider_id, (kind, &values), now)
}

/// To the person: something changes, and where to read it. Nothing goes to a protected one (R59).
pub fn leaving(
    conn: &mut Conn,
    placement: &Placement,
    choice: &Choice,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let link = format!("/val/kvitto/{}", choice.reference);
    let values = [("link", link.as_str())];
    client::write_to(conn, placement.client_id, ("placement-leaving", &values), now)
}

/// To a caseworker: people you are responsible for must move before a day. Names nobody.
pub fn leaving_to_staff(
    conn: &mut Conn,
    user: UserId,
    last_day: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let user = identity::user(conn, user)?;
    let day = last_day.to_string();
    let letter = Letter {
        kind: "placement-leaving-staff",
        to: &user.email,
        lang: user.language,
        values: &[("day", &day), ("link", "/handlaggare/arenden?lage=leaving")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// To the provider's people: the particulars of a participant, by code, have changed (R59). The letter
/// says nothing of why.
pub fn protected(conn: &mut Conn, placement: &Placement, now: NaiveDateTime) -> QueryResult<()> {
    let values = [("reference", placement.reference.as_str())];
    to_provider(conn, placement, "placement-protected", &values, now)
}

/// To a caseworker, once: people whose provider leaves on a day have not been told. Names nobody.
pub fn not_told(
    conn: &mut Conn,
    user: UserId,
    (last_day, contract): (NaiveDate, i64),
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let user = identity::user(conn, user)?;
    let day = last_day.to_string();
    let once = format!("placement-not-told/{contract}/{}", user.reference);
    let letter = Letter {
        kind: "placement-not-told",
        to: &user.email,
        lang: user.language,
        values: &[("day", &day), ("link", "/handlaggare/arenden?lage=leaving")],
        once: Some(&once),
    };
    outbox::push(conn, &letter, now)
}
