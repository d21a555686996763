//! Letters that the room sends. None says which measure, which provider or who somebody is.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::choice::{Choice, Right};
use crate::client::Participant;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};

/// To the person: the provider has said yes. A protected participant has no address here (R59).
pub fn accepted(
    conn: &mut Conn,
    person: &Participant,
    choice: &Choice,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let Some(to) = &person.email else { return Ok(()) };
    let link = format!("/val/kvitto/{}", choice.reference);
    let letter = Letter {
        kind: "placement-accepted",
        to,
        lang: person.language,
        values: &[("link", &link)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}

/// To the person: the choice came back, and you can choose anew.
pub fn handed_back(
    conn: &mut Conn,
    person: &Participant,
    right: &Right,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let Some(to) = &person.email else { return Ok(()) };
    let (link, day) = (format!("/val/{}", right.reference), right.last_day.to_string());
    let letter = Letter {
        kind: "placement-handed-back",
        to,
        lang: person.language,
        values: &[("day", &day), ("link", &link)],
        once: None,
    };
    outbox::push(conn, &letter, now).map(drop)
}
