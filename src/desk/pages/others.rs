//! Smaller desks: caseworker, guide, partner, representative, administrator.

use super::super::model::Figure;
use super::common::{authority, desk, link};
use super::waiting::Question;
use crate::identity;
use crate::platform::web::{Cx, PageResult};
use crate::platform::{AppError, audit, outbox};

/// `/handlaggare`: what waits, and the way to one's cases.
pub(super) async fn caseworker(cx: Cx) -> PageResult {
    authority(&cx)?;
    let question = Question::of(&cx);
    let waiting = cx.read(move |conn| question.ask(conn)).await?;
    let mut desk = desk(&cx, "caseworker");
    desk.next = Some(link(&cx, "desk-link-cases", "/handlaggare/arenden"));
    waiting.lay(&cx, &mut desk);
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
    let question = Question::of(&cx);
    let waiting = cx.read(move |conn| question.ask(conn)).await?;
    let mut desk = desk(&cx, "partner");
    waiting.lay(&cx, &mut desk);
    desk.links = vec![link(&cx, "desk-link-list", "/utforare")];
    cx.page("desk/desk.html", &desk)
}

/// `/ombud`: whom one may act for.
pub(super) async fn representative(cx: Cx) -> PageResult {
    let question = Question::of(&cx);
    let waiting = cx.read(move |conn| question.ask(conn)).await?;
    let mut desk = desk(&cx, "representative");
    waiting.lay(&cx, &mut desk);
    desk.links =
        vec![link(&cx, "desk-link-list", "/utforare"), link(&cx, "desk-link-contact", "/kontakt")];
    cx.page("desk/desk.html", &desk)
}

/// `/admin`: whether the machine is well. No case is seen here.
pub(super) async fn admin(cx: Cx) -> PageResult {
    let question = Question::of(&cx);
    let (accounts, letters, sealed, waiting) = cx
        .read(move |conn| {
            let accounts = identity::active_accounts(conn)?;
            let letters = outbox::given_up(conn)?;
            Ok::<_, AppError>((accounts, letters, audit::sealed(conn)?, question.ask(conn)?))
        })
        .await?;
    let mut desk = desk(&cx, "admin");
    waiting.lay(&cx, &mut desk);
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
    desk.links = vec![
        link(&cx, "terms-grounds-title", "/bestallare/uteslutningsgrunder"),
        link(&cx, "desk-link-registry", "/diarium"),
        link(&cx, "desk-link-record", "/upphandlingsregister"),
    ];
    cx.page("desk/desk.html", &desk)
}
