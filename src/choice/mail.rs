//! Letters that the room sends. None says which measure, which provider or who somebody is: that
//! is read in the portal.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use super::model::Choice;
use super::{ChoiceError, rules};
use crate::client::Note;
use crate::identity;
use crate::kernel::UserId;
use crate::offer;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};
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
