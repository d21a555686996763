//! Smaller desks: caseworker, guide, partner, representative, administrator.

use super::super::model::Figure;
use super::super::store;
use super::{LEAVING, TIME_OUT, authority, count, desk, length, link, queue};
use crate::platform::web::{Cx, PageResult};
use crate::platform::{AppError, audit, outbox};
use crate::{choice, disclosure, nonchoice, placement};

/// `/handlaggare`: what waits, and the way to one's cases.
pub(super) async fn caseworker(cx: Cx) -> PageResult {
    let (owner, actor) = (authority(&cx)?, cx.actor);
    let (open, past, leaving, own, asked) = cx
        .read(move |conn| {
            let open = store::open_rights(conn, owner)?;
            let past = choice::client_ids_with_lapsed_right(conn, owner)?.len();
            let leaving = placement::left_of_authority(conn, owner)?;
            let own = nonchoice::waits_of_authority(conn, owner)?;
            let asked = disclosure::waiting(conn, &actor, owner)?.len();
            Ok::<_, AppError>((open, past, leaving, own, length(asked)))
        })
        .await?;
    let mut desk = desk(&cx, "caseworker");
    desk.next = Some(link(&cx, "desk-link-cases", "/handlaggare/arenden"));
    desk.queues = vec![queue(
        &cx,
        "rights",
        "desk-caseworker-rights",
        [
            count(&cx, "desk-leaving", length(leaving), LEAVING),
            count(&cx, "desk-rights-past", length(past), TIME_OUT),
            count(&cx, "desk-nonchoice-own", length(own), TIME_OUT),
            count(
                &cx,
                "desk-rights-open",
                open,
                "/handlaggare/arenden?vilka=alla&lage=waits_for_person",
            ),
            count(&cx, "desk-disclosure", asked, "/bestallare/begaran"),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )];
    desk.links = vec![
        link(&cx, "desk-link-new-person", "/handlaggare/ny-person"),
        link(&cx, "desk-link-protected", "/handlaggare/skyddade"),
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
