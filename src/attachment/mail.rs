//! Letters the room sends.

use chrono::NaiveDateTime;
use diesel::QueryResult;

use crate::identity;
use crate::platform::db::Conn;

/// Malware was refused: those who run the installation are told, once for each file and day.
pub fn malware(conn: &mut Conn, found: &str, sha256: &str, now: NaiveDateTime) -> QueryResult<()> {
    let values = [("found", found), ("sha256", sha256)];
    let once = format!("malware-{sha256}-{}", now.date());
    identity::notify_admins(conn, "attachment-malware", &values, &once, now)
}
