//! A page's address, sent to whoever asks for it.

use diesel::result::QueryResult;
use serde_json::json;

use crate::catalogue::mail;
use crate::catalogue::model::PageLink;
use crate::identity;
use crate::platform::{Object, Operation};

/// The letters of an hour: to one address, from one browser, from one network (which needs no cookie to
/// be known), and from the portal.
const TO_ONE: i64 = 3;
const FROM_ONE: i64 = 5;
const FROM_NETWORK: i64 = 20;
const ALL: i64 = 200;

/// Sends a page's address in one letter, unless too many were sent of late: then nothing happens,
/// and the answer does not tell. The address is in the outbox and nowhere else; the log says that a
/// letter was sent, not to whom.
///
/// # Errors
/// The database's own.
pub fn send_link(op: &mut Operation<'_>, link: &PageLink) -> QueryResult<()> {
    op.write(|op| {
        for (key, most) in link.limits.iter().zip([TO_ONE, FROM_ONE, FROM_NETWORK, ALL]) {
            if !identity::within_rate(op.conn, key, most, op.now)? {
                return Ok(());
            }
        }
        mail::page_link(op.conn, link, op.now)?;
        op.record(&Object::numbered("catalogue", 0), "catalogue.link_sent", &json!({}))
    })
}
