//! Letters that the room sends. None says which measure, which provider or who somebody is: that
//! is read in the portal.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;

use super::ChoiceError;
use super::model::Choice;
use crate::client::Note;
use crate::offer;
use crate::placement;
use crate::platform::db::Conn;
use crate::provider;
use crate::right;

/// To the person: your choice has come to us. Where nothing is sent they were there when it was made.
pub fn made(conn: &mut Conn, choice: &Choice, now: NaiveDateTime) -> Result<(), ChoiceError> {
    let right = right::by_id(conn, choice.right_id)?;
    let link = format!("/val/kvitto/{}", choice.reference);
    let values = [("reference", choice.reference.as_str()), ("link", link.as_str())];
    right::write_about(conn, &right, &Note::new("choice-made", &values), now)?;
    Ok(())
}

/// To the provider's people: somebody has chosen you.
pub fn received(conn: &mut Conn, choice: &Choice, now: NaiveDateTime) -> QueryResult<()> {
    to_provider(
        conn,
        choice,
        "choice-received",
        &placement::answer_by(choice.made_at).to_string(),
        now,
    )
}

/// To the provider's people: the authority has placed somebody with you who has not chosen.
pub fn placed(conn: &mut Conn, choice: &Choice, now: NaiveDateTime) -> QueryResult<()> {
    let day = placement::answer_by(choice.made_at).to_string();
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

/// To the person who asked for it: the number and the address of a receipt; false for somebody who is
/// not written to, or who got it today already.
pub fn receipt(
    conn: &mut Conn,
    choice: &Choice,
    today: NaiveDate,
    now: NaiveDateTime,
) -> Result<bool, ChoiceError> {
    let right = right::by_id(conn, choice.right_id)?;
    let link = format!("/val/kvitto/{}", choice.reference);
    let once = format!("choice-receipt-copy {} {today}", choice.reference);
    let note = Note {
        kind: "choice-receipt-copy",
        values: &[("reference", choice.reference.as_str()), ("link", &link)],
        once: Some(&once),
    };
    Ok(right::write_about(conn, &right, &note, now)?.is_some())
}
