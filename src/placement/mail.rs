//! Letters that the room sends. None says which measure, which provider or who somebody is.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use super::model::Placement;
use crate::choice::{Choice, Right};
use crate::client::{self, Participant};
use crate::identity;
use crate::kernel::UserId;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};
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
pub fn handed_back(
    conn: &mut Conn,
    person: &Participant,
    right: &Right,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let values = [("day", day.as_str()), ("link", link.as_str())];
    client::write_to(conn, person.id, ("placement-handed-back", &values), now)
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

/// To the person: the provider could not take you, and you can choose again.
pub fn may_choose_again(
    conn: &mut Conn,
    placement: &Placement,
    right: &Right,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let values = [("day", day.as_str()), ("link", link.as_str())];
    client::write_to(conn, placement.client_id, ("placement-handed-back", &values), now)
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
    for member in provider::members(conn, placement.provider_id)? {
        let user = identity::user(conn, member.user_id)?;
        if !member.active || !user.active {
            continue;
        }
        let letter = Letter {
            kind: "placement-protected",
            to: &user.email,
            lang: user.language,
            values: &[
                ("reference", placement.reference.as_str()),
                ("link", "/leverantor/deltagare"),
            ],
            once: None,
        };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
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
