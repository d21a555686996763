//! What the terms in force say that the terms of a draft did not, for the organisation that wrote it.

use serde_json::json;

use super::common::{PROVIDER, home, load_mine};
use crate::approval::ApprovalError;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult, Routes};
use crate::terms;

pub fn routes() -> Routes {
    Routes::default().get("/leverantor/ansokan/{reference}/skillnad", PROVIDER, show)
}

async fn show(cx: Cx) -> PageResult {
    let mine = load_mine(&cx).await?;
    let (bound, series) = (mine.spec.id, mine.system.specification_series.clone());
    let found = cx
        .read(move |conn| {
            let now = terms::published(conn, &series)?;
            if now.id == bound {
                return Ok::<_, ApprovalError>(None);
            }
            Ok(Some(terms::difference(conn, bound, now.id)?))
        })
        .await?;
    let view = json!({
        "system": mine.system.name, "home": home(&mine.application),
        "difference": found.ok_or(AppError::NotFound)?,
    });
    cx.page("approval/difference.html", &view)
}
