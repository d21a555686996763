//! A matter and its documents, for the authority that owns it.

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::json;

use crate::identity;
use crate::kernel::Reference;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};
use crate::registry::model::{Direction, Document};
use crate::registry::{policy, rules, service, store};

pub async fn show(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let (matter, documents, authority) = cx
        .operate(move |op| {
            let found = store::matter_by_reference(op.conn, &reference)?;
            let matter = service::read(op, found, "matter.read")?;
            let authority = identity::authority_by_id(op.conn, matter.owner_authority_id)?.name;
            let documents = store::documents(op.conn, matter.id)?;
            Ok::<_, diesel::result::Error>((matter, documents, authority))
        })
        .await?;
    let documents: Vec<DocumentLine> = documents.iter().map(DocumentLine::of).collect();
    let view = json!({
        "registry_no": matter.registry_no, "title": matter.title, "kind": matter.kind,
        "secret": policy::is_personal(&matter), "opened_at": matter.opened_at,
        "closed_at": matter.closed_at, "authority": authority, "documents": documents,
    });
    cx.page("registry/matter.html", &view)
}

#[derive(Debug, Serialize)]
struct DocumentLine {
    reference: Reference,
    number: i64,
    direction: Direction,
    registered_at: NaiveDateTime,
    counterpart: String,
    brief: String,
}

impl DocumentLine {
    fn of(document: &Document) -> Self {
        Self {
            reference: document.reference.clone(),
            number: document.number,
            direction: document.direction,
            registered_at: document.registered_at,
            counterpart: document.counterpart.clone(),
            brief: document.brief.clone(),
        }
    }
}

pub async fn document(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let (matter, document) = cx
        .operate(move |op| {
            let document = store::document(op.conn, &reference)?;
            let found = store::matter(op.conn, document.matter_id)?;
            let matter = service::read(op, found, "matter.document_read")?;
            Ok::<_, AppError>((matter, document))
        })
        .await?;
    let view = json!({
        "registry_no": matter.registry_no, "matter": matter.reference,
        "line": DocumentLine::of(&document), "blocks": rules::blocks(&document.body),
        "sha256": document.body_sha256, "secret": policy::is_personal(&matter),
    });
    cx.page("registry/document.html", &view)
}
