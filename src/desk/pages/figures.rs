//! Desks made of figures: unit manager, steering group, coordination association.

use super::super::model::{Desk, Figure, Task};
use super::super::rules;
use super::super::store::{self, Totals};
use super::{LEAVING, TIME_OUT, authority, count, desk, length, link, queue};
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};
use crate::{choice, placement};

/// `/enhetschef`: who has how much to do.
pub(super) async fn unit_manager(cx: Cx) -> PageResult {
    let owner = authority(&cx)?;
    let (workload, open, past, leaving) = cx
        .read(move |conn| {
            let workload = store::workload(conn, owner)?;
            let open = store::open_rights(conn, owner)?;
            let past = choice::client_ids_with_lapsed_right(conn, owner)?.len();
            let leaving = placement::left_of_authority(conn, owner)?;
            Ok::<_, AppError>((workload, open, length(past), length(leaving)))
        })
        .await?;
    let mut desk = desk(&cx, "manager");
    desk.queues = vec![queue(
        &cx,
        "rights",
        "desk-manager-rights",
        [
            count(&cx, "desk-leaving", leaving, LEAVING),
            count(&cx, "desk-rights-past", past, TIME_OUT),
            count(
                &cx,
                "desk-rights-open",
                open,
                "/handlaggare/arenden?vilka=alla&lage=waits_for_person",
            ),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )];
    let line = |(_, name, cases): (_, String, i64)| Task {
        text: name,
        href: String::new(),
        hint: cx.count("desk-cases", cases),
        status: String::new(),
        color: "neutral",
        icon: "",
    };
    let lines = workload.into_iter().map(line).collect();
    desk.queues.push(queue(&cx, "workload", "desk-manager-workload", lines));
    desk.links = vec![
        link(&cx, "desk-link-cases", "/handlaggare/arenden"),
        link(&cx, "desk-link-disclosure", "/bestallare/begaran"),
        link(&cx, "desk-link-record", "/upphandlingsregister"),
    ];
    cx.page("desk/desk.html", &desk)
}

/// `/styrgrupp`: the three goals in figures of our own.
pub(super) async fn steering_group(cx: Cx) -> PageResult {
    let totals = cx.read(store::totals).await?;
    let mut desk = desk(&cx, "steering");
    add_figures(&cx, &mut desk, &totals);
    desk.links = vec![
        link(&cx, "desk-link-list", "/utforare"),
        link(&cx, "desk-link-record", "/upphandlingsregister"),
    ];
    cx.page("desk/desk.html", &desk)
}

/// `/forbund`: aggregates only (R65).
pub(super) async fn coordination_body(cx: Cx) -> PageResult {
    let totals = cx.read(store::totals).await?;
    let mut desk = desk(&cx, "association");
    add_figures(&cx, &mut desk, &totals);
    desk.links = vec![link(&cx, "desk-link-list", "/utforare")];
    cx.page("desk/desk.html", &desk)
}

fn add_figures(cx: &Cx, desk: &mut Desk, totals: &Totals) {
    let number = |key: &str, value: Option<i64>, unit: &str| Figure {
        label: cx.text(key, &[]),
        value: match value {
            Some(value) => format!("{value}{unit}"),
            None => cx.text("desk-too-few", &[]),
        },
        note: cx.text(&format!("desk-{}-note", key.trim_start_matches("desk-")), &[]),
    };
    desk.figures = vec![
        // Organisations are public: no count of them is withheld.
        number("desk-figure-providers", Some(totals.providers), ""),
        number("desk-figure-social", Some(totals.social_enterprises), ""),
        number("desk-figure-chosen", rules::share(totals.chosen, totals.rights), "\u{a0}%"),
        number("desk-figure-placed", rules::shown(totals.placed), ""),
        number("desk-figure-ended", rules::shown(totals.ended), ""),
        number("desk-figure-free", Some((totals.cap - totals.occupied).max(0) / 100), ""),
    ];
}
