//! Desks made of figures: unit manager, steering group, coordination association.

use chrono::NaiveDate;

use super::super::model::{Desk, Figure, Task};
use super::super::rules;
use super::common::{authority, desk, link, queue};
use super::waiting::Question;
use crate::kernel::AuthorityId;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::{capacity, choice, client, contract, identity, placement, provider};

/// `/enhetschef`: who has how much to do.
pub(super) async fn unit_manager(cx: Cx) -> PageResult {
    let (owner, question) = (authority(&cx)?, Question::of(&cx));
    let (workload, waiting) = cx
        .read(move |conn| Ok::<_, AppError>((workload(conn, owner)?, question.ask(conn)?)))
        .await?;
    let mut desk = desk(&cx, "manager");
    waiting.lay(&cx, &mut desk);
    let line = |(name, cases): (String, i64)| Task {
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

/// How many cases each caseworker of an authority is responsible for, by name.
fn workload(conn: &mut Conn, owner: AuthorityId) -> Result<Vec<(String, i64)>, AppError> {
    let cases = client::workload(conn, owner)?;
    let staff: Vec<_> = cases.keys().copied().collect();
    let named = identity::names_in_order(conn, &staff)?;
    let of = |(user, name)| Some((name, *cases.get(&user)?));
    Ok(named.into_iter().filter_map(of).collect())
}

/// The whole portal in numbers, each by the rule of the room that owns what is counted.
struct Totals {
    providers: usize,
    social_enterprises: i64,
    placed: i64,
    ended: i64,
    rights: choice::RightFigures,
    cap: i64,
    occupied: i64,
}

fn totals(conn: &mut Conn, today: NaiveDate) -> Result<Totals, AppError> {
    let bound = contract::providers_in_force(conn, today)?;
    let (placed, ended) = placement::figures(conn)?;
    let (cap, occupied) = capacity::totals(conn)?;
    Ok(Totals {
        providers: bound.len(),
        social_enterprises: provider::social_enterprises(conn, &bound)?,
        placed,
        ended,
        rights: choice::right_figures(conn)?,
        cap,
        occupied,
    })
}

/// `/styrgrupp`: the three goals in figures of our own.
pub(super) async fn steering_group(cx: Cx) -> PageResult {
    let today = cx.today;
    let totals = cx.read(move |conn| totals(conn, today)).await?;
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
    let today = cx.today;
    let totals = cx.read(move |conn| totals(conn, today)).await?;
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
        number("desk-figure-providers", i64::try_from(totals.providers).ok(), ""),
        number("desk-figure-social", Some(totals.social_enterprises), ""),
        number(
            "desk-figure-chosen",
            rules::share(totals.rights.chosen, totals.rights.settled),
            "\u{a0}%",
        ),
        number("desk-figure-placed", rules::shown(totals.placed), ""),
        number("desk-figure-ended", rules::shown(totals.ended), ""),
        number("desk-figure-free", Some((totals.cap - totals.occupied).max(0) / 100), ""),
    ];
}
