//! Opening a matter, registering its documents, closing it.

use chrono::Datelike;
use diesel::QueryResult;
use serde_json::json;

use crate::kernel::{text, time};
use crate::platform::Operation;
use crate::platform::secret::sha256;
use crate::registry::model::{Document, Matter, MatterId, NewDocument, NewMatter, PartyId};
use crate::registry::{policy, store};

/// Opens a matter and gives it the next registry number of its authority and year (R71).
pub fn open_matter(op: &mut Operation<'_>, new: &NewMatter<'_>) -> QueryResult<Matter> {
    op.write(|op| {
        let year = i64::from(time::stockholm_day(op.now).year());
        let number = store::next_number(op.conn, new.owner_authority_id, year)?;
        let matter = store::insert_matter(op.conn, new, &format!("VT {year}:{number}"), op.now)?;
        store::insert_index(op.conn, matter.id, None, &text::fold(&matter.title))?;
        let detail = json!({ "kind": matter.kind, "registry_no": matter.registry_no });
        op.record(&matter, "matter.opened", &detail)?;
        Ok::<_, diesel::result::Error>(matter)
    })
}

/// Registers a document of a matter, word for word as it is (R71).
pub fn register(op: &mut Operation<'_>, new: &NewDocument<'_>) -> QueryResult<Document> {
    op.write(|op| {
        let matter = store::matter(op.conn, new.matter_id)?;
        let number = store::last_document(op.conn, matter.id)? + 1;
        let document =
            store::insert_document(op.conn, new, number, &sha256(new.body.as_bytes()), op.now)?;
        let words = text::fold(&format!("{} {}", document.brief, document.counterpart));
        store::insert_index(op.conn, matter.id, Some(document.id), &words)?;
        let detail = json!({
            "document": document.reference, "number": number,
            "direction": document.direction, "sha256": document.body_sha256,
        });
        op.record(&matter, "matter.document_registered", &detail)?;
        Ok::<_, diesel::result::Error>(document)
    })
}

/// Closes a matter; false if it was closed already.
pub fn close(op: &mut Operation<'_>, matter_id: MatterId) -> QueryResult<bool> {
    op.write(|op| {
        let matter = store::matter(op.conn, matter_id)?;
        let closed = store::set_closed(op.conn, matter_id, op.now)?;
        if closed {
            op.record(&matter, "matter.closed", &json!({}))?;
        }
        Ok::<_, diesel::result::Error>(closed)
    })
}

/// Notes whom the authority deals with in a matter. Told twice it is told once.
pub fn add_party(op: &mut Operation<'_>, matter_id: MatterId, party: PartyId) -> QueryResult<()> {
    op.write(|op| {
        if store::parties(op.conn, matter_id)?.contains(&party) {
            return Ok(());
        }
        let matter = store::matter(op.conn, matter_id)?;
        store::insert_party(op.conn, matter_id, party)?;
        op.record(&matter, "matter.party_added", &json!({ "provider": party.0 }))
    })
}

/// Takes a matter's title off the public list and keeps its documents to those who work with
/// people, once something about a person has come into it. There is no way back.
pub fn make_secret(op: &mut Operation<'_>, matter_id: MatterId) -> QueryResult<()> {
    op.write(|op| {
        let matter = store::matter(op.conn, matter_id)?;
        if matter.title_secret {
            return Ok(());
        }
        store::set_secret(op.conn, matter_id)?;
        op.record(&matter, "matter.made_secret", &json!({}))
    })
}

/// A matter for its reader: of the reader's own authority, else as if it were not there (R60).
/// Reading about a person is put on record before the answer leaves (R67); call it in an operation.
pub fn read(op: &mut Operation<'_>, matter: Matter, action: &str) -> QueryResult<Matter> {
    if !policy::may_read(&op.actor, &matter) {
        return Err(diesel::result::Error::NotFound);
    }
    if policy::is_personal(&matter) {
        op.record(&matter, action, &json!({}))?;
    }
    Ok(matter)
}
