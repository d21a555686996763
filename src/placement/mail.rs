//! Letters that the room sends. None says which measure, which provider or who somebody is.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use super::PlacementError;
use super::model::Placement;
use crate::client::Note;
use crate::identity::{self, User};
use crate::kernel::{Reference, UserId};
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};
use crate::provider;
use crate::right::{self, Right};

/// To the person: the provider has said yes. Nothing goes to a protected one (R59).
pub fn accepted(
    conn: &mut Conn,
    placement: &Placement,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    about_place(conn, placement, "placement-accepted", now)
}

/// To the person: the choice came back, or the provider could not take them, and they can choose anew.
pub fn handed_back(
    conn: &mut Conn,
    right: &Right,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let values = [("day", day.as_str()), ("link", link.as_str())];
    Ok(right::write_or_ask(conn, right, &Note::new("placement-handed-back", &values), now)?)
}

/// To the person: the change came back, and the place they have goes on.
pub fn kept(conn: &mut Conn, kept: &Placement, now: NaiveDateTime) -> Result<(), PlacementError> {
    about_place(conn, kept, "placement-kept", now)
}

/// To the person: something changes, and where to read it. Nothing goes to a protected one (R59).
pub fn leaving(
    conn: &mut Conn,
    placement: &Placement,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    about_place(conn, placement, "placement-leaving", now)
}

fn about_place(
    conn: &mut Conn,
    placement: &Placement,
    kind: &str,
    now: NaiveDateTime,
) -> Result<(), PlacementError> {
    let right = right::by_id(conn, placement.right_id)?;
    let link = format!("/val/kvitto/{}", placement.receipt);
    let values = [("link", link.as_str())];
    Ok(right::write_or_ask(conn, &right, &Note::new(kind, &values), now)?)
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

/// To who is responsible: the choice came back, and the person can choose anew, or has the place
/// that was to be changed (`kept`).
pub fn returned_to_staff(
    conn: &mut Conn,
    user: UserId,
    (placement, kept): (&Placement, bool),
    now: NaiveDateTime,
) -> QueryResult<()> {
    let user = identity::user(conn, user)?;
    let kind = if kept { "placement-change-returned-staff" } else { "placement-returned-staff" };
    let letter = Letter {
        kind,
        to: &user.email,
        lang: user.language,
        values: &[("reference", placement.receipt.as_str()), ("link", "/handlaggare/arenden")],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// To the provider's people: somebody waits for your answer, and the day is past.
pub fn answer_overdue(
    conn: &mut Conn,
    placement: &Placement,
    answer_by: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let (day, reference) = (answer_by.to_string(), placement.reference.to_string());
    let values = [("day", day.as_str()), ("reference", reference.as_str())];
    to_provider(conn, placement, "placement-answer-overdue", &values, now)
}

/// To who speaks with the person: the provider has not answered in time. Names nobody. False if it
/// was posted before.
pub fn unanswered(
    conn: &mut Conn,
    user: &User,
    (placement, person, answer_by): (&Placement, &Reference, NaiveDate),
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let (day, link) = (answer_by.to_string(), format!("/handlaggare/person/{person}"));
    let once = format!("placement-unanswered {} {}", placement.reference, user.reference);
    let letter = Letter {
        kind: "placement-unanswered",
        to: &user.email,
        lang: user.language,
        values: &[("day", day.as_str()), ("reference", person.as_str()), ("link", &link)],
        once: Some(&once),
    };
    outbox::push(conn, &letter, now)
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
