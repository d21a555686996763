//! Opening a matter, registering its documents, closing it.

use chrono::{Datelike, NaiveDateTime};
use diesel::QueryResult;
use serde_json::{Value, json};

use crate::kernel::{Actor, text, time};
use crate::platform::audit::{self, Event};
use crate::platform::db::{self, Conn};
use crate::platform::secret::sha256;
use crate::registry::model::{Document, Matter, MatterId, NewDocument, NewMatter, PartyId};
use crate::registry::{policy, store};

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
        store::insert_index(conn, matter.id, None, &text::fold(&matter.title))?;
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
        let words = text::fold(&format!("{} {}", document.brief, document.counterpart));
        store::insert_index(conn, matter.id, Some(document.id), &words)?;
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

/// Notes whom the authority deals with in a matter. Told twice it is told once.
pub fn add_party(
    conn: &mut Conn,
    actor: &Actor,
    matter_id: MatterId,
    party: PartyId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    db::write(conn, |conn| {
        if store::parties(conn, matter_id)?.contains(&party) {
            return Ok(());
        }
        let matter = store::matter(conn, matter_id)?;
        store::insert_party(conn, matter_id, party)?;
        tell(conn, actor, "matter.party_added", &matter, &json!({ "provider": party.0 }), now)
    })
}

/// Takes a matter's title off the public list and keeps its documents to those who work with
/// people, once something about a person has come into it. There is no way back.
pub fn make_secret(
    conn: &mut Conn,
    actor: &Actor,
    matter_id: MatterId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    db::write(conn, |conn| {
        let matter = store::matter(conn, matter_id)?;
        if matter.title_secret {
            return Ok(());
        }
        store::set_secret(conn, matter_id)?;
        tell(conn, actor, "matter.made_secret", &matter, &json!({}), now)
    })
}

/// A matter for its reader: of the reader's own authority, else as if it were not there (R60).
/// Reading about a person is put on record before the answer leaves (R67); call it in a deed.
pub fn read(
    conn: &mut Conn,
    actor: &Actor,
    matter: Matter,
    action: &str,
    now: NaiveDateTime,
) -> QueryResult<Matter> {
    if !policy::may_read(actor, &matter) {
        return Err(diesel::result::Error::NotFound);
    }
    if policy::is_personal(&matter) {
        tell(conn, actor, action, &matter, &json!({}), now)?;
    }
    Ok(matter)
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
