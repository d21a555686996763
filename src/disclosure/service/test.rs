//! Documents are picked from the register and tested for secrecy, one by one.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{in_test, note, record};
use crate::disclosure::model::{DisclosureOutcome, Item, Request, Test};
use crate::disclosure::{DisclosureError, mail, rules, store};
use crate::kernel::{Actor, Reference};
use crate::platform::db::{self, Conn};
use crate::registry::{self, Document, Matter};

/// Picks documents of the asked authority's own register that the actor may read. One about a
/// person makes the request so too.
pub fn pick(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    documents: &[Reference],
    now: NaiveDateTime,
) -> Result<(), DisclosureError> {
    db::write(conn, |conn| {
        let request = in_test(conn, actor, reference, now)?;
        let mut there: Vec<_> =
            store::items(conn, request.id)?.iter().map(|one| one.document_id).collect();
        for wanted in documents {
            let (document, matter) = readable(conn, actor, wanted, now)?;
            // The request's own papers are no answer to it.
            if there.contains(&document.id) || matter.id == request.matter_id {
                continue;
            }
            if registry::is_personal(&matter) {
                registry::make_secret(conn, actor, request.matter_id, now)?;
            }
            store::insert_item(conn, request.id, document.id)?;
            there.push(document.id);
            let detail = json!({ "document": document.reference });
            record(conn, actor, &request, "disclosure.picked", &detail, now)?;
        }
        store::touch(conn, request.id)?;
        Ok(())
    })
}

/// A document that the actor may read; that it was read about a person is put on record (R67).
fn readable(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<(Document, Matter), DisclosureError> {
    let document = registry::document(conn, reference)?;
    let matter = registry::matter(conn, document.matter_id)?;
    let matter = registry::read(conn, actor, matter, "matter.document_read", now)?;
    Ok((document, matter))
}

/// A document of a request in test, by its reference.
fn item(conn: &mut Conn, request: &Request, document: &Document) -> Result<Item, DisclosureError> {
    let items = store::items(conn, request.id)?;
    let found = items.into_iter().find(|one| one.document_id == document.id);
    found.ok_or(DisclosureError::NotYours)
}

/// Takes away a document that was picked by mistake. Nothing official is removed: an item is the
/// test's working paper until the answer.
pub fn unpick(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    document: &Reference,
    now: NaiveDateTime,
) -> Result<(), DisclosureError> {
    db::write(conn, |conn| {
        let request = in_test(conn, actor, reference, now)?;
        let (document, _) = readable(conn, actor, document, now)?;
        let item = item(conn, &request, &document)?;
        store::delete_item(conn, item.id)?;
        store::touch(conn, request.id)?;
        let detail = json!({ "document": document.reference });
        record(conn, actor, &request, "disclosure.unpicked", &detail, now)
    })
}

/// Notes what the test of a document came to, over the revision that the tester read.
pub fn test(
    conn: &mut Conn,
    actor: &Actor,
    (reference, document): (&Reference, &Reference),
    revision: i64,
    test: &Test,
    now: NaiveDateTime,
) -> Result<(), DisclosureError> {
    db::write(conn, |conn| {
        let request = in_test(conn, actor, reference, now)?;
        let (document, matter) = readable(conn, actor, document, now)?;
        let item = item(conn, &request, &document)?;
        let (outcome, grounds, passages) = match test {
            Test::Whole => (DisclosureOutcome::Whole, None, None),
            Test::Masked { paragraph, reason, passages } => {
                rules::mask(&mail::copy_text(&matter, &document), passages)
                    .map_err(DisclosureError::NotInText)?;
                let passages = Some(passages.join("\n"));
                (DisclosureOutcome::Masked, Some((paragraph.word(), reason)), passages)
            }
            Test::Refused { paragraph, reason } => {
                (DisclosureOutcome::Refused, Some((paragraph.word(), reason)), None)
            }
        };
        let tested = store::Tested {
            outcome,
            paragraph: grounds.as_ref().map(|(paragraph, _)| paragraph.as_str()),
            reason: grounds.as_ref().map(|(_, reason)| reason.as_str()),
            passages: passages.as_deref(),
            by: actor.user()?,
            at: now,
        };
        if !store::set_test(conn, item.id, revision, &tested)? {
            return Err(DisclosureError::Stale);
        }
        store::touch(conn, request.id)?;
        let detail = json!({ "document": document.reference, "outcome": outcome });
        record(conn, actor, &request, "disclosure.tested", &detail, now)
    })
}

/// What staff want to say in the answer besides.
pub fn word(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    text: Option<&str>,
    now: NaiveDateTime,
) -> Result<(), DisclosureError> {
    db::write(conn, |conn| {
        let request = in_test(conn, actor, reference, now)?;
        store::set_note(conn, request.id, text)?;
        note(conn, actor, &request, "disclosure.worded", now)
    })
}
