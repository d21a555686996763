//! What is signed and what is hashed of an event: every stored field, in one fixed order.
//!
//! Each text begins with what it is, so that no MAC or hash of one kind can stand for another, and
//! is JSON, so that no field can run into the next.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{Recorded, Seal};
use crate::platform::secret::{LogKey, sha256};

/// The hash before the first event.
pub(super) const ORIGIN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The digest of personal details that stands in their event.
pub(super) fn personal_digest(salt: &str, body: &str) -> String {
    sha256(format!("{salt}\n{body}").as_bytes())
}

/// The MAC of an event, made when it is recorded.
pub(super) fn event_mac(key: LogKey, event: &Recorded) -> String {
    key.mac(&signed_event(event))
}

/// Whether an event is as the portal recorded it. Without the key only that it has a MAC is seen.
pub(super) fn is_recorded(key: Option<LogKey>, event: &Recorded) -> bool {
    match (key, event.mac.as_deref()) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(key), Some(mac)) => key.made(mac, &signed_event(event)),
    }
}

/// The MAC of a seal's hash, made by the sealer.
pub(super) fn seal_mac(key: LogKey, hash: &str) -> String {
    key.mac(&signed_seal(hash))
}

/// Whether a seal was made by the sealer. Without the key only that it has a MAC is seen.
pub(super) fn is_sealed(key: Option<LogKey>, seal: &Seal) -> bool {
    match (key, seal.mac.as_deref()) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(key), Some(mac)) => key.made(mac, &signed_seal(&seal.hash)),
    }
}

/// The hash of an event in its place. Nobody needs the key to find it again.
pub(super) fn link(seq: i64, previous: &str, sealed_at: NaiveDateTime, event: &Recorded) -> String {
    let all = json!(["valfard seal 1", seq, previous, at(sealed_at), event.mac, fields(event)]);
    sha256(all.to_string().as_bytes())
}

fn signed_event(event: &Recorded) -> String {
    json!(["valfard event 1", fields(event)]).to_string()
}

fn signed_seal(hash: &str) -> String {
    json!(["valfard seal mac 1", hash]).to_string()
}

fn fields(event: &Recorded) -> serde_json::Value {
    json!([
        event.id,
        at(event.at),
        event.user_id.map(|id| id.0),
        event.role,
        event.authority_id.map(|id| id.0),
        event.action,
        event.object_kind,
        event.object_id,
        event.object_reference,
        event.owner_authority_id.map(|id| id.0),
        event.detail,
        event.personal_digest,
        event.official,
    ])
}

/// A moment with all that either database keeps of it.
fn at(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S%.9fZ").to_string()
}
