//! Smaller desks: caseworker, guide, partner, representative, administrator.

use super::super::model::Figure;
use super::super::store;
use super::{authority, count, desk, link, queue};
use crate::disclosure;
use crate::platform::web::{Cx, PageResult};
use crate::platform::{AppError, audit, outbox};

/// `/handlaggare`: what waits, and the way to one's cases.
pub(super) async fn caseworker(cx: Cx) -> PageResult {
    let (owner, today) = (authority(&cx)?, cx.today);
    let actor = cx.actor;
    let ((open, past), asked) = cx
        .read(move |conn| {
            let rights = store::open_rights(conn, owner, today)?;
            let asked = disclosure::waiting(conn, &actor, owner)?.len();
            Ok::<_, AppError>((rights, i64::try_from(asked).unwrap_or(i64::MAX)))
        })
        .await?;
    let mut desk = desk(&cx, "caseworker");
    desk.next = Some(link(&cx, "desk-link-cases", "/handlaggare/arenden"));
    desk.queues = vec![queue(
        &cx,
        "rights",
        "desk-caseworker-rights",
        [
            count(&cx, "desk-rights-past", past, "/handlaggare/arenden"),
            count(&cx, "desk-rights-open", open - past, "/handlaggare/arenden"),
            count(&cx, "desk-disclosure", asked, "/bestallare/begaran"),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )];
    desk.links = vec![
        link(&cx, "desk-link-new-person", "/handlaggare/ny-person"),
        link(&cx, "desk-link-list", "/utforare"),
        link(&cx, "desk-link-registry", "/diarium"),
        link(&cx, "desk-link-disclosure", "/bestallare/begaran"),
    ];
    cx.page("desk/desk.html", &desk)
}

/// `/servicecenter`: where to send somebody.
pub(super) async fn guide(cx: Cx) -> PageResult {
    let mut desk = desk(&cx, "guide");
    desk.next = Some(link(&cx, "desk-link-list", "/utforare"));
    desk.links = vec![
        link(&cx, "desk-link-contact", "/kontakt"),
        link(&cx, "desk-link-become", "/bli-utforare"),
    ];
    cx.page("desk/desk.html", &desk)
}

/// `/partner`: nothing exists for a partner but what it is invited to.
pub(super) async fn partner(cx: Cx) -> PageResult {
    let mut desk = desk(&cx, "partner");
    desk.queues = vec![queue(&cx, "invitations", "desk-partner-invitations", Vec::new())];
    desk.links = vec![link(&cx, "desk-link-list", "/utforare")];
    cx.page("desk/desk.html", &desk)
}

/// `/ombud`: whom one may act for.
pub(super) async fn representative(cx: Cx) -> PageResult {
    let mut desk = desk(&cx, "representative");
    desk.queues = vec![queue(&cx, "mandates", "desk-representative-mandates", Vec::new())];
    desk.links =
        vec![link(&cx, "desk-link-list", "/utforare"), link(&cx, "desk-link-contact", "/kontakt")];
    cx.page("desk/desk.html", &desk)
}

/// `/admin`: whether the machine is well. No case is seen here.
pub(super) async fn admin(cx: Cx) -> PageResult {
    let (accounts, letters, sealed) = cx
        .read(|conn| {
            let accounts = store::accounts(conn)?;
            let letters = outbox::given_up(conn)?;
            Ok::<_, AppError>((accounts, letters, audit::sealed(conn)?))
        })
        .await?;
    let mut desk = desk(&cx, "admin");
    let figure = |key: &str, value: i64| Figure {
        label: cx.text(key, &[]),
        value: value.to_string(),
        note: cx.text(&format!("desk-{}-note", key.trim_start_matches("desk-")), &[]),
    };
    desk.figures = vec![
        figure("desk-admin-accounts", accounts),
        figure("desk-admin-sealed", sealed),
        figure("desk-admin-letters", letters),
    ];
    if letters > 0 {
        desk.alerts.push(cx.text("desk-admin-letters-waiting", &[]));
    }
    desk.links = vec![
        link(&cx, "terms-grounds-title", "/bestallare/uteslutningsgrunder"),
        link(&cx, "desk-link-registry", "/diarium"),
        link(&cx, "desk-link-record", "/upphandlingsregister"),
    ];
    cx.page("desk/desk.html", &desk)
}
