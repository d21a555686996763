//! `/bestallare`: the desk of the commissioning staff.

use super::super::model::Task;
use super::super::store;
use super::{authority, count, desk, link, queue};
use crate::approval;
use crate::offer;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};
use crate::provider;

pub(super) async fn show(cx: Cx) -> PageResult {
    let (owner, today) = (authority(&cx)?, cx.today);
    let found = cx
        .read(move |conn| {
            let applications = store::applications(conn, owner, today)?;
            let contracts = store::contracts_to_sign(conn, owner)?;
            let changes = offer::waiting(conn)?.len();
            let claims = provider::waiting_claims(conn)?;
            let systems = approval::open_systems(conn)?;
            Ok::<_, AppError>((applications, contracts, changes, claims, systems))
        })
        .await?;
    let ((applications, late), contracts, changes, claims, systems) = found;
    let changes = i64::try_from(changes).unwrap_or(i64::MAX);
    let mut desk = desk(&cx, "commissioner");
    desk.alerts = systems
        .iter()
        .filter(|system| approval::lacks_advertisement(system))
        .map(|system| cx.text("desk-no-advertisement", &[("system", &system.name)]))
        .collect();
    let claim = |(provider, status): &(provider::Provider, provider::Status)| Task {
        text: provider.name.clone(),
        href: format!("/bestallare/leverantor/{}", provider.reference),
        hint: cx.text(&format!("status-kind-{}", status.status.word().replace('_', "-")), &[]),
        status: cx.text("desk-to-do", &[]),
        color: "info",
        icon: "arrow-right",
    };
    desk.queues = vec![
        queue(
            &cx,
            "today",
            "desk-commissioner-queue",
            [
                count(&cx, "desk-applications-late", late, "/bestallare/ansokningar"),
                count(&cx, "desk-applications", applications - late, "/bestallare/ansokningar"),
                count(&cx, "desk-changes", changes, "/bestallare/andringar"),
                count(&cx, "desk-contracts", contracts, "/bestallare/avtal"),
            ]
            .into_iter()
            .flatten()
            .collect(),
        ),
        queue(&cx, "claims", "desk-claims", claims.iter().map(claim).collect()),
    ];
    desk.links = vec![
        link(&cx, "desk-link-systems", "/bestallare/system"),
        link(&cx, "desk-link-contracts", "/bestallare/avtal"),
        link(&cx, "desk-link-record", "/upphandlingsregister"),
        link(&cx, "desk-link-registry", "/diarium"),
        link(&cx, "desk-link-list", "/utforare"),
    ];
    cx.page("desk/desk.html", &desk)
}
