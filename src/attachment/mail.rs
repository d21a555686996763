//! Letters the room sends.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::identity;
use crate::kernel::Role;
use crate::platform::db::Conn;
use crate::platform::outbox::{self, Letter};

/// Malware was refused: those who run the installation are told, once for each file and day.
pub fn malware(conn: &mut Conn, found: &str, sha256: &str, now: NaiveDateTime) -> QueryResult<()> {
    let values = [("found", found), ("sha256", sha256)];
    for user in identity::users(conn)? {
        if user.role != Role::Admin || !user.active {
            continue;
        }
        let once = format!("malware-{}-{sha256}-{}", user.reference, now.date());
        let letter = Letter {
            kind: "attachment-malware",
            to: &user.email,
            lang: user.language,
            values: &values,
            once: Some(&once),
        };
        outbox::push(conn, &letter, now)?;
    }
    Ok(())
}
