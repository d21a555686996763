//! What the pages of this room share.

use crate::identity;
use crate::kernel::{Actor, AuthorityId, FieldErrors};
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult, Paging};
use crate::registry::form::Filter;
use crate::registry::model::{Matter, MatterKind};
use crate::registry::{policy, store};
use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::json;
use std::collections::HashMap;

pub(super) const PAGE: i64 = 50;

/// A line of the public list. A secret title is left out (R71); so are all names.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    pub(super) registry_no: String,
    pub(super) opened_at: NaiveDateTime,
    pub(super) kind: MatterKind,
    pub(super) authority: String,
    pub(super) title: Option<String>,
    pub(super) closed: bool,
    /// Where the reader may go on to.
    pub(super) href: Option<String>,
}

pub(super) fn line(
    reader: &Actor,
    authorities: &HashMap<AuthorityId, String>,
    matter: &Matter,
) -> Line {
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

pub(super) async fn list(cx: Cx) -> PageResult {
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
            return cx.editor("registry/list.html").invalid(&view(&[], page, 0, &errors));
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

pub(super) fn authority_names(
    conn: &mut Conn,
) -> diesel::QueryResult<HashMap<AuthorityId, String>> {
    Ok(identity::authorities(conn)?.into_iter().map(|a| (a.id, a.name)).collect())
}
