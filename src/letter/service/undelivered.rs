//! Letters to persons that could not leave: put on paper instead, and staff told.

use chrono::{NaiveDateTime, TimeDelta};
use serde_json::json;

use super::tell;
use crate::client;
use crate::kernel::Actor;
use crate::letter::{LetterError, mail};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::platform::outbox;

/// For how long what was given up is followed up: the job runs every few minutes.
const FOLLOWED: TimeDelta = TimeDelta::days(30);

/// Puts each letter that was given up on paper, once, and tells who speaks with the person; says how
/// many. A second code is left: whoever waits for it asks for another. What was taken back, since the
/// person needs protection, stays so (R59).
///
/// # Errors
/// The database's own.
pub fn follow_up(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, LetterError> {
    db::write(conn, |conn| {
        let mut put = 0;
        for letter in outbox::given_up_since(conn, now - FOLLOWED)? {
            let Some(person) = letter.about.as_ref().filter(|_| letter.kind != mail::SECOND) else {
                continue;
            };
            if !outbox::on_paper(conn, &letter, now)? {
                continue;
            }
            let tellers = client::tellers(conn, person)?;
            for user in &tellers.users {
                mail::undelivered(conn, user, person, now)?;
            }
            let detail = json!({
                "letter": letter.message_id, "kind": letter.kind, "channel": letter.channel,
            });
            let whose = (tellers.id, &tellers.reference, Some(tellers.owner));
            tell(
                &mut Operation::new(conn, &Actor::system(), now),
                "letter.undelivered",
                whose,
                &detail,
            )?;
            put += 1;
        }
        Ok(put)
    })
}
