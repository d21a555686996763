//! What a caseworker does beside the person: hands over a second code, or has a new letter written.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{second_hash, tell};
use crate::client::{self, Client, Viewer};
use crate::kernel::{Reference, time};
use crate::letter::model::{LetterCode, SecondKind};
use crate::letter::{LetterError, mail, policy, rules, store};
use crate::placement;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::secret::{Vault, random_signs};
use crate::right::{self, Right};

/// A right and its newest code.
pub type RightAndCode = (Right, Option<LetterCode>);

/// The rights of a person that somebody can come in to, each with its newest code.
///
/// # Errors
/// Not found for a person who is not the viewer's.
pub fn states(
    conn: &mut Conn,
    viewer: &Viewer,
    person: &Reference,
    now: NaiveDateTime,
) -> Result<(Client, Vec<RightAndCode>), LetterError> {
    db::write(conn, |conn| {
        let client = client::load(conn, viewer, person, now)?;
        let today = time::stockholm_day(now);
        let mut found = Vec::new();
        for right in right::of_client(conn, &client)? {
            let placed = placement::of_right(conn, &right)?.is_some();
            if rules::may_write_again(&right, placed, today) {
                let code = store::newest(conn, right.id)?;
                found.push((right, code));
            }
        }
        Ok((client, found))
    })
}

/// A second code for a person who sits beside the viewer: shown once, valid thirty minutes, and
/// logged with who gave it.
///
/// # Errors
/// Not found for a person who is not the viewer's; [`LetterError::Protected`] (R59).
pub fn desk_code(
    conn: &mut Conn,
    vault: &Vault,
    viewer: &Viewer,
    person: &Reference,
    now: NaiveDateTime,
) -> Result<String, LetterError> {
    let made_by = viewer.actor.user()?;
    if !policy::may_post(viewer) {
        return Err(LetterError::NotFound);
    }
    db::write(conn, |conn| {
        let client = client::load(conn, viewer, person, now)?;
        if client.protected {
            return Err(LetterError::Protected);
        }
        let digits = random_signs(rules::DIGITS, rules::SECOND_DIGITS);
        let new = store::NewSecond {
            client: client.id,
            kind: SecondKind::Desk,
            hash: &second_hash(vault, client.id, &digits),
            number_hash: None,
            made_by: Some(made_by),
            expires_at: now + rules::DESK_LIFE,
        };
        store::insert_second(conn, &new, now)?;
        let whose = (client.id, &client.reference, Some(client.owner_authority_id));
        tell(&mut Operation::new(conn, &viewer.actor, now), "letter.desk_code", whose, &json!({}))?;
        Ok(digits)
    })
}

/// Has a letter with a new code written; the code there was ends when the new one is printed.
///
/// # Errors
/// [`LetterError::Protected`] (R59), [`LetterError::NoAddress`], or [`LetterError::Over`] for a
/// right that has nothing to come in to.
pub fn ask_again(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    if !policy::may_post(viewer) {
        return Err(LetterError::NotFound);
    }
    db::write(conn, |conn| {
        let (right, client) = right::by_reference(conn, viewer, right, now)?;
        if client.protected {
            return Err(LetterError::Protected);
        }
        if client.address.is_empty() {
            return Err(LetterError::NoAddress);
        }
        let placed = placement::of_right(conn, &right)?.is_some();
        if !rules::may_write_again(&right, placed, time::stockholm_day(now)) {
            return Err(LetterError::Over);
        }
        mail::new_code(conn, &client, &right, now)?;
        let whose = (client.id, &client.reference, Some(client.owner_authority_id));
        let detail = json!({ "right": right.reference });
        tell(&mut Operation::new(conn, &viewer.actor, now), "letter.new_code_asked", whose, &detail)
    })
}
