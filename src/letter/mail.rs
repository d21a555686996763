//! Messages that the room sends.

use chrono::NaiveDateTime;

use super::LetterError;
use crate::client::{ByCode, Client};
use crate::identity::User;
use crate::kernel::{Mobile, Reference};
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter, PersonMessage, Post, Sealed};
use crate::platform::secret::Vault;
use crate::right::Right;

/// The kind of a letter whose printing makes a new code, whatever code there was.
pub const NEW_CODE: &str = "letter-new-code";
/// The kind of a message with a second code.
pub const SECOND: &str = "letter-code";

/// The second code by SMS. Its text lies sealed until it has left.
pub fn second(
    conn: &mut Conn,
    vault: &Vault,
    person: &ByCode,
    (to, code): (&Mobile, &str),
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let sealed = Sealed::new(vault, &[("code", code)])?;
    let parcel = PersonMessage {
        kind: SECOND,
        channel: Post::Sms,
        to: to.as_str(),
        about: &person.reference,
        lang: person.language,
        values: &[],
        sealed: Some(&sealed),
        once: None,
    };
    outbox::push_to(conn, &parcel, now)?;
    Ok(())
}

/// A letter on paper with a new code, for somebody whose letter is lost or locked.
pub fn new_code(
    conn: &mut Conn,
    client: &Client,
    right: &Right,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let link = format!("/val/{}", right.reference);
    let parcel = PersonMessage {
        kind: NEW_CODE,
        channel: Post::Letter,
        to: "",
        about: &client.reference,
        lang: client.language,
        values: &[("link", &link)],
        sealed: None,
        once: None,
    };
    outbox::push_to(conn, &parcel, now)?;
    Ok(())
}

/// To who speaks with the person: a letter could not leave, and lies on paper instead. Names nobody.
pub fn undelivered(
    conn: &mut Conn,
    user: &User,
    person: &Reference,
    now: NaiveDateTime,
) -> Result<(), LetterError> {
    let letter = Letter {
        kind: "letter-undelivered-staff",
        to: &user.email,
        lang: user.language,
        values: &[("reference", person.as_str()), ("link", "/handlaggare/brev")],
        once: None,
    };
    outbox::push(conn, &letter, now)?;
    Ok(())
}
