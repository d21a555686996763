//! `/bestallare`: the desk of the commissioning staff.

use super::super::model::Task;
use super::super::store;
use super::{authority, count, desk, link, queue};
use crate::approval::{self, Waiting};
use crate::disclosure;
use crate::message;
use crate::offer;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};
use crate::provider;

pub(super) async fn show(cx: Cx) -> PageResult {
    let (owner, today, actor) = (authority(&cx)?, cx.today, cx.actor);
    let found = cx
        .read(move |conn| {
            let applications = store::applications(conn, owner, today)?;
            let contracts = store::contracts_to_sign(conn, owner)?;
            let changes = offer::waiting(conn)?.len();
            let claims = provider::waiting_claims(conn)?;
            let systems = approval::open_systems(conn)?;
            let due = approval::waiting(conn, owner)?
                .into_iter()
                .filter(|one| one.days_left(today).is_some_and(|left| left <= 0));
            let due: Vec<_> = due.collect();
            let asked = disclosure::waiting(conn, &actor, owner)?.len();
            let threads = message::of_authority(conn, owner)?;
            let unread = threads.iter().filter(|line| line.unread).count();
            let queues = (length(asked), length(unread));
            Ok::<_, AppError>((applications, contracts, changes, claims, systems, due, queues))
        })
        .await?;
    let ((applications, late), contracts, changes, claims, systems, due, (asked, unread)) = found;
    let changes = length(changes);
    let mut desk = desk(&cx, "commissioner");
    desk.alerts = systems
        .iter()
        .filter(|system| approval::lacks_advertisement(system))
        .map(|system| cx.text("desk-no-advertisement", &[("system", &system.name)]))
        .collect();
    desk.queues = vec![
        queue(&cx, "decide", "desk-decide-today", due.iter().map(|one| decide(&cx, one)).collect()),
        queue(
            &cx,
            "today",
            "desk-commissioner-queue",
            [
                count(&cx, "desk-applications-late", late, "/bestallare/ansokningar"),
                count(&cx, "desk-applications", applications - late, "/bestallare/ansokningar"),
                count(&cx, "desk-changes", changes, "/bestallare/andringar"),
                count(&cx, "desk-contracts", contracts, "/bestallare/avtal"),
                count(&cx, "desk-disclosure", asked, "/bestallare/begaran"),
                count(&cx, "desk-messages", unread, "/bestallare/meddelanden"),
            ]
            .into_iter()
            .flatten()
            .collect(),
        ),
        queue(&cx, "claims", "desk-claims", claims.iter().map(|one| claim(&cx, one)).collect()),
    ];
    desk.links = vec![
        link(&cx, "desk-link-systems", "/bestallare/system"),
        link(&cx, "desk-link-contracts", "/bestallare/avtal"),
        link(&cx, "desk-link-decisions", "/bestallare/beslut"),
        link(&cx, "desk-link-record", "/upphandlingsregister"),
        link(&cx, "desk-link-registry", "/diarium"),
        link(&cx, "desk-link-disclosure", "/bestallare/begaran"),
        link(&cx, "desk-link-messages", "/bestallare/meddelanden"),
        link(&cx, "desk-link-list", "/utforare"),
    ];
    cx.page("desk/desk.html", &desk)
}

/// An application that must be decided today, or should have been.
fn decide(cx: &Cx, waiting: &Waiting) -> Task {
    let late = waiting.days_left(cx.today).map_or(0, |left| -left);
    Task {
        text: waiting.provider.name.clone(),
        href: format!("/bestallare/ansokan/{}", waiting.application.reference),
        hint: waiting.system.name.clone(),
        status: cx.count("desk-decide-late", late),
        color: if late > 0 { "danger" } else { "warning" },
        icon: "triangle-alert",
    }
}

/// What an organisation says of itself, to be assessed.
fn claim(cx: &Cx, (provider, status): &(provider::Provider, provider::Status)) -> Task {
    let kind = status.status.word().replace('_', "-");
    Task {
        text: provider.name.clone(),
        href: format!("/bestallare/leverantor/{}", provider.reference),
        hint: cx.text(&format!("status-kind-{kind}"), &[]),
        status: cx.text("desk-to-do", &[]),
        color: "info",
        icon: "arrow-right",
    }
}

fn length(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
