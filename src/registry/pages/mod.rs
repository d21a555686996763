//! The register: a list for everybody, matters and documents for the authority that owns them.
//!
//! URLs: `/diarium`, `/diarium/export.csv`, `/diarium/{reference}`, `/handling/{reference}`.

mod export;
mod show;

use std::collections::HashMap;

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::json;

use crate::identity;
use crate::kernel::{Actor, AuthorityId, FieldErrors};
use crate::platform::db::Conn;
use crate::platform::web::{Access, Cx, PageResult, Paging, Routes};
use crate::registry::form::Filter;
use crate::registry::model::{Matter, MatterKind};
use crate::registry::{policy, store};

const PAGE: i64 = 50;

pub fn routes() -> Routes {
    Routes::default()
        .get("/diarium", Access::Public, list)
        .get("/diarium/export.csv", Access::Public, export::export)
        .get("/diarium/{reference}", Access::Only(policy::READERS), show::show)
        .get("/handling/{reference}", Access::Only(policy::READERS), show::document)
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

fn line(reader: &Actor, authorities: &HashMap<AuthorityId, String>, matter: &Matter) -> Line {
    Line {
        registry_no: matter.registry_no.clone(),
        opened_at: matter.opened_at,
        kind: matter.kind,
        authority: authorities.get(&matter.owner_authority_id).cloned().unwrap_or_default(),
        title: (!matter.title_secret).then(|| matter.title.clone()),
        closed: matter.closed_at.is_some(),
        href: policy::may_read(reader, matter).then(|| format!("/diarium/{}", matter.reference)),
    }
}

async fn list(cx: Cx) -> PageResult {
    let filter = cx.query::<Filter>()?;
    let paging = Paging::read(&filter.sida, PAGE)?;
    let reach = policy::reach(&cx.actor);
    let view = |lines: &[Line], page, total: i64, errors: &FieldErrors| {
        json!({
            "form": filter, "lines": lines, "page": page, "total": total,
            "errors": cx.errors(errors), "staff": reach.is_some(), "query": filter.query(),
        })
    };
    let sought = match filter.parse(reach) {
        Ok(sought) => sought,
        Err(errors) => {
            let page = paging.links(paging.size * paging.number, "/diarium", &filter.query())?;
            return cx.invalid("registry/list.html", &view(&[], page, 0, &errors));
        }
    };
    let ((matters, total), authorities) = cx
        .read(move |conn| {
            let found = store::found(conn, &sought, paging.offset(), paging.size)?;
            Ok::<_, diesel::result::Error>((found, authority_names(conn)?))
        })
        .await?;
    let lines: Vec<Line> = matters.iter().map(|one| line(&cx.actor, &authorities, one)).collect();
    let page = paging.links(total, "/diarium", &filter.query())?;
    cx.page("registry/list.html", &view(&lines, page, total, &FieldErrors::default()))
}

fn authority_names(conn: &mut Conn) -> diesel::QueryResult<HashMap<AuthorityId, String>> {
    Ok(identity::authorities(conn)?.into_iter().map(|a| (a.id, a.name)).collect())
}
