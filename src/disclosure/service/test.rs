//! Documents are picked from the register and tested for secrecy, one by one.

use serde_json::json;

use super::in_test;
use crate::disclosure::model::{DisclosureOutcome, Item, Request, Test};
use crate::disclosure::{DisclosureError, mail, rules, store};
use crate::kernel::Reference;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::registry::{self, Document, Matter};

/// Picks documents of the asked authority's own register that the actor may read. One about a
/// person makes the request so too.
pub fn pick(
    op: &mut Operation<'_>,
    reference: &Reference,
    documents: &[Reference],
) -> Result<(), DisclosureError> {
    op.write(|op| {
        let request = in_test(op, reference)?;
        let mut there: Vec<_> =
            store::items(op.conn, request.id)?.iter().map(|one| one.document_id).collect();
        for wanted in documents {
            let (document, matter) = readable(op, wanted)?;
            // The request's own papers are no answer to it.
            if there.contains(&document.id) || matter.id == request.matter_id {
                continue;
            }
            if registry::is_personal(&matter) {
                registry::make_secret(op, request.matter_id)?;
            }
            store::insert_item(op.conn, request.id, document.id)?;
            there.push(document.id);
            let detail = json!({ "document": document.reference });
            op.record(&request, "disclosure.picked", &detail)?;
        }
        store::touch(op.conn, request.id)?;
        Ok(())
    })
}

/// A document that the actor may read; that it was read about a person is put on record (R67).
fn readable(
    op: &mut Operation<'_>,
    reference: &Reference,
) -> Result<(Document, Matter), DisclosureError> {
    let document = registry::document(op.conn, reference)?;
    let matter = registry::matter(op.conn, document.matter_id)?;
    let matter = registry::read(op, matter, "matter.document_read")?;
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
    op: &mut Operation<'_>,
    reference: &Reference,
    document: &Reference,
) -> Result<(), DisclosureError> {
    op.write(|op| {
        let request = in_test(op, reference)?;
        let (document, _) = readable(op, document)?;
        let item = item(op.conn, &request, &document)?;
        store::delete_item(op.conn, item.id)?;
        store::touch(op.conn, request.id)?;
        let detail = json!({ "document": document.reference });
        Ok(op.record(&request, "disclosure.unpicked", &detail)?)
    })
}

/// Notes what the test of a document came to, over the revision that the tester read.
pub fn test(
    op: &mut Operation<'_>,
    (reference, document): (&Reference, &Reference),
    revision: i64,
    test: &Test,
) -> Result<(), DisclosureError> {
    op.write(|op| {
        let request = in_test(op, reference)?;
        let (document, matter) = readable(op, document)?;
        let item = item(op.conn, &request, &document)?;
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
            by: op.actor.user()?,
            at: op.now,
        };
        if !store::set_test(op.conn, item.id, revision, &tested)? {
            return Err(DisclosureError::Stale);
        }
        store::touch(op.conn, request.id)?;
        let detail = json!({ "document": document.reference, "outcome": outcome });
        Ok(op.record(&request, "disclosure.tested", &detail)?)
    })
}

/// What staff want to say in the answer besides.
pub fn word(
    op: &mut Operation<'_>,
    reference: &Reference,
    text: Option<&str>,
) -> Result<(), DisclosureError> {
    op.write(|op| {
        let request = in_test(op, reference)?;
        store::set_note(op.conn, request.id, text)?;
        Ok(op.record(&request, "disclosure.worded", &json!({}))?)
    })
}
