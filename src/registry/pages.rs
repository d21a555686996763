//! The register: a list for everybody, matters and documents for the authority that owns them.
//!
//! URLs: `/diarium`, `/diarium/{reference}`, `/handling/{reference}`.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::identity;
use crate::kernel::{Actor, AuthorityId, Reference, text};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Access, Cx, PageResult, Paging, Routes};
use crate::registry::model::{Direction, Document, Matter, MatterKind};
use crate::registry::{policy, service, store};

const PAGE: i64 = 50;

pub fn routes() -> Routes {
    Routes::default()
        .get("/diarium", Access::Public, list)
        .get("/diarium/{reference}", Access::Only(policy::READERS), show)
        .get("/handling/{reference}", Access::Only(policy::READERS), document)
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Filter {
    /// A registry number.
    number: String,
    sida: String,
}

/// A line of the public list. A secret title is left out (R71); so are all names.
#[derive(Debug, Serialize)]
struct Line {
    registry_no: String,
    opened_at: NaiveDateTime,
    kind: MatterKind,
    authority: String,
    title: Option<String>,
    closed: bool,
    /// Where the reader may go on to.
    href: Option<String>,
}

async fn list(cx: Cx) -> PageResult {
    let filter = cx.query::<Filter>()?;
    let paging = Paging::read(&filter.sida, PAGE)?;
    let wanted = text::optional_line(&filter.number, 40).unwrap_or_default();
    let number = wanted.clone().map(|number| registry_no(&number));
    let ((matters, total), authorities) = cx
        .read(move |conn| {
            let found = store::newest(conn, number.as_deref(), paging.offset(), paging.size)?;
            Ok::<_, diesel::result::Error>((found, authority_names(conn)?))
        })
        .await?;
    let line = |matter: &Matter| Line {
        registry_no: matter.registry_no.clone(),
        opened_at: matter.opened_at,
        kind: matter.kind,
        authority: authorities.get(&matter.owner_authority_id).cloned().unwrap_or_default(),
        title: (!matter.title_secret).then(|| matter.title.clone()),
        closed: matter.closed_at.is_some(),
        href: policy::may_read(&cx.actor, matter).then(|| format!("/diarium/{}", matter.reference)),
    };
    let lines: Vec<Line> = matters.iter().map(line).collect();
    let query: String = match &wanted {
        Some(number) => url::form_urlencoded::Serializer::new(String::new())
            .append_pair("number", number)
            .finish(),
        None => String::new(),
    };
    let page = paging.links(total, "/diarium", &query)?;
    let view = json!({ "form": filter, "lines": lines, "page": page, "total": total });
    cx.page("registry/list.html", &view)
}

/// A number as the register writes it, from one that was typed: "2026:17", "vt 2026:17".
fn registry_no(typed: &str) -> String {
    let typed = typed.to_uppercase();
    let rest = typed.strip_prefix("VT").unwrap_or(&typed);
    format!("VT {}", rest.replace(' ', ""))
}

fn authority_names(conn: &mut Conn) -> diesel::QueryResult<HashMap<AuthorityId, String>> {
    Ok(identity::authorities(conn)?.into_iter().map(|a| (a.id, a.name)).collect())
}

/// A matter of the reader's own authority; not found otherwise. Reading about a person is put on
/// record before the answer leaves (R67).
fn open(
    conn: &mut Conn,
    actor: &Actor,
    matter: Matter,
    action: &str,
    now: NaiveDateTime,
) -> diesel::QueryResult<Matter> {
    if !policy::may_read(actor, &matter) {
        return Err(diesel::result::Error::NotFound);
    }
    if policy::is_personal(&matter) {
        service::tell(conn, actor, action, &matter, &json!({}), now)?;
    }
    Ok(matter)
}

async fn show(cx: Cx) -> PageResult {
    let (reference, actor, now) = (cx.reference("reference")?, cx.actor, cx.now);
    let (matter, documents, authority) = cx
        .write(move |conn| {
            let found = store::matter_by_reference(conn, &reference)?;
            let matter = open(conn, &actor, found, "matter.read", now)?;
            let authority = identity::authority_by_id(conn, matter.owner_authority_id)?.name;
            let documents = store::documents(conn, matter.id)?;
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

async fn document(cx: Cx) -> PageResult {
    let (reference, actor, now) = (cx.reference("reference")?, cx.actor, cx.now);
    let (matter, document) = cx
        .write(move |conn| {
            let document = store::document(conn, &reference)?;
            let found = store::matter(conn, document.matter_id)?;
            let matter = open(conn, &actor, found, "matter.document_read", now)?;
            Ok::<_, AppError>((matter, document))
        })
        .await?;
    let view = json!({
        "registry_no": matter.registry_no, "matter": matter.reference,
        "line": DocumentLine::of(&document), "body": document.body,
        "sha256": document.body_sha256, "secret": policy::is_personal(&matter),
    });
    cx.page("registry/document.html", &view)
}
