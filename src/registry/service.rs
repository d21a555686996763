//! Opening a matter, registering its documents, closing it.

use chrono::{Datelike, NaiveDateTime};
use diesel::QueryResult;
use serde_json::{Value, json};

use crate::kernel::{Actor, time};
use crate::platform::audit::{self, Event};
use crate::platform::db::{self, Conn};
use crate::platform::secret::sha256;
use crate::registry::model::{Document, Matter, MatterId, NewDocument, NewMatter};
use crate::registry::store;

/// Opens a matter and gives it the next registry number of its authority and year (R71).
pub fn open_matter(
    conn: &mut Conn,
    actor: &Actor,
    new: &NewMatter<'_>,
    now: NaiveDateTime,
) -> QueryResult<Matter> {
    db::write(conn, |conn| {
        let year = i64::from(time::stockholm_day(now).year());
        let number = store::next_number(conn, new.owner_authority_id, year)?;
        let matter = store::insert_matter(conn, new, &format!("VT {year}:{number}"), now)?;
        let detail = json!({ "kind": matter.kind, "registry_no": matter.registry_no });
        tell(conn, actor, "matter.opened", &matter, &detail, now)?;
        Ok::<_, diesel::result::Error>(matter)
    })
}

/// Registers a document of a matter, word for word as it is (R71).
pub fn register(
    conn: &mut Conn,
    actor: &Actor,
    new: &NewDocument<'_>,
    now: NaiveDateTime,
) -> QueryResult<Document> {
    db::write(conn, |conn| {
        let matter = store::matter(conn, new.matter_id)?;
        let number = store::last_document(conn, matter.id)? + 1;
        let document =
            store::insert_document(conn, new, number, &sha256(new.body.as_bytes()), now)?;
        let detail = json!({
            "document": document.reference, "number": number,
            "direction": document.direction, "sha256": document.body_sha256,
        });
        tell(conn, actor, "matter.document_registered", &matter, &detail, now)?;
        Ok::<_, diesel::result::Error>(document)
    })
}

/// Closes a matter; false if it was closed already.
pub fn close(
    conn: &mut Conn,
    actor: &Actor,
    matter_id: MatterId,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    db::write(conn, |conn| {
        let matter = store::matter(conn, matter_id)?;
        let closed = store::set_closed(conn, matter_id, now)?;
        if closed {
            tell(conn, actor, "matter.closed", &matter, &json!({}), now)?;
        }
        Ok::<_, diesel::result::Error>(closed)
    })
}

/// The event of a deed on a matter.
pub(super) fn tell(
    conn: &mut Conn,
    actor: &Actor,
    action: &str,
    matter: &Matter,
    detail: &Value,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let event = Event {
        action,
        object: ("matter", matter.id.0, Some(&matter.reference)),
        owner_authority_id: Some(matter.owner_authority_id),
        detail,
        personal: None,
    };
    audit::record(conn, actor, &event, now)
}
