//! The log of who has read a person's data.

use super::may_see;
use crate::client::model::{Client, Purpose, Reading, Viewer};
use crate::client::{ClientError, rules};
use crate::identity;
use crate::kernel::UserId;
use crate::platform::audit;
use crate::platform::db::Conn;

/// Who has read a person's data, the newest first. The reading of the log is a reading too: load
/// the person with the same viewer before.
///
/// # Errors
/// [`ClientError::NotFound`] for a person whom the viewer may not see.
pub fn readings(
    conn: &mut Conn,
    viewer: &Viewer,
    client: &Client,
) -> Result<Vec<Reading>, ClientError> {
    if !may_see(conn, viewer, client)? {
        return Err(ClientError::NotFound);
    }
    let events = audit::of_object(conn, "client", client.id.0)?;
    let read: Vec<_> = events.into_iter().filter(|event| event.action == "client.read").collect();
    let users: Vec<UserId> = read.iter().filter_map(|event| event.user_id).collect();
    let names = identity::names(conn, &users)?;
    let reading = |event: audit::Recorded| {
        let detail: serde_json::Value = serde_json::from_str(&event.detail).unwrap_or_default();
        let purpose = detail.get("purpose").and_then(|word| word.as_str());
        Reading {
            at: event.at,
            who: event.user_id.and_then(|id| names.get(&id).cloned()),
            role: event.role,
            purpose: purpose.and_then(Purpose::from_word).unwrap_or(Purpose::CasePage),
            times: 1,
        }
    };
    Ok(rules::gathered(read.into_iter().rev().map(reading)))
}
