//! Staff look at an organisation, assess what it claims, and check its proofs.

mod assess;
mod proof;

pub(super) use assess::{decide, status};
pub(super) use proof::{check, proof};

use serde_json::json;

use crate::identity;
use crate::platform::web::{Cx, PageResult};
use crate::provider::{ProviderError, store};

use super::common::{slug, status_line};
use super::organisation::{details, facts, people};
use super::proofs::shown;

pub(super) async fn show(cx: Cx) -> PageResult {
    let reference = cx.reference("provider")?;
    let (provider, members, names, statuses, proofs) = cx
        .read(move |conn| {
            let provider = store::by_reference(conn, &reference)?;
            let members = store::members(conn, provider.id)?;
            let users: Vec<_> = members.iter().map(|member| member.user_id).collect();
            let names = identity::names(conn, &users)?;
            let statuses = store::statuses(conn, provider.id)?;
            let proofs = store::proofs(conn, provider.id)?;
            Ok::<_, ProviderError>((provider, members, names, statuses, proofs))
        })
        .await?;
    let lines: Vec<_> = statuses
        .iter()
        .map(|status| {
            let href =
                format!("/bestallare/leverantor/{}/{}", provider.reference, slug(status.status));
            status_line(&cx, status.status, Some(status), href)
        })
        .collect();
    let mut rows = facts(&cx, &provider);
    rows.extend(details(&cx, &provider, false));
    let view = json!({
        "name": provider.name,
        "reference": provider.reference,
        "since": provider.created_at,
        "rows": rows,
        "members": people(&cx, &members, &names, None),
        "statuses": lines,
        "proofs": proofs.iter().map(|proof| shown(&cx, proof)).collect::<Vec<_>>(),
    });
    cx.page("provider/staff.html", &view)
}
