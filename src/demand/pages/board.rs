//! What is asked for and not found, for the commissioning unit.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use crate::demand::model::{Cause, Told};
use crate::demand::rules::{self, Line};
use crate::demand::{DemandError, service, store};
use crate::kernel::SMALLEST_CELL;
use crate::measure::{Area, MeasureKind};
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult, sheet};

/// How far back the table looks.
const DAYS: u64 = 90;
/// So many of the newest words are shown.
const MOST_WORDS: i64 = 50;

#[derive(Debug, Serialize)]
struct BoardView {
    from: NaiveDate,
    to: NaiveDate,
    total: i64,
    small_below: i64,
    rows: Vec<Row>,
    told: Vec<ToldView>,
}

#[derive(Debug, Serialize)]
struct Row {
    area: String,
    kind: String,
    count: i64,
    /// So few that the figure stays in the portal.
    small: bool,
    causes: Vec<String>,
    free: i64,
}

#[derive(Debug, Serialize)]
struct ToldView {
    day: NaiveDate,
    cause: String,
    about: Vec<String>,
    words: String,
}

struct Board {
    from: NaiveDate,
    lines: Vec<Line>,
    free: BTreeMap<(Area, MeasureKind), i64>,
    told: Vec<Told>,
}

async fn load(cx: &Cx) -> Result<Board, AppError> {
    let (today, now) = (cx.today, cx.now);
    let from = today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
    cx.read(move |conn| {
        let cells = store::summary(conn, from, today)?;
        let free = service::free_places(conn, today, now)?;
        let told = store::told(conn, from, MOST_WORDS)?;
        Ok::<_, DemandError>(Board { from, lines: rules::lines(&cells), free, told })
    })
    .await
}

fn cause(cx: &Cx, cause: Cause) -> String {
    cx.text(&format!("demand-cause-{}", cause.word()), &[])
}

fn row(cx: &Cx, board: &Board, line: &Line) -> Row {
    let area = line.area.map(|area| cx.text(&area.text_key(), &[]));
    let kind = line.kind.map(|kind| cx.text(&kind.text_key(), &[]));
    Row {
        area: area.unwrap_or_else(|| cx.text("demand-any-area", &[])),
        kind: kind.unwrap_or_else(|| cx.text("demand-any-kind", &[])),
        count: line.count,
        small: line.count < SMALLEST_CELL,
        causes: line.causes.iter().map(|(one, n)| format!("{} ({n})", cause(cx, *one))).collect(),
        free: rules::free_for(line, &board.free),
    }
}

fn told(cx: &Cx, one: &Told) -> ToldView {
    let mut about: Vec<String> = Vec::new();
    about.extend(one.measure_kind.map(|kind| cx.text(&kind.text_key(), &[])));
    about.extend(one.area.map(|area| cx.text(&area.text_key(), &[])));
    about.extend(one.language.map(|language| cx.text(&language.text_key(), &[])));
    about.extend(one.accessibility().iter().map(|fact| cx.text(&fact.text_key(), &[])));
    ToldView { day: one.day, cause: cause(cx, one.cause), about, words: one.words.clone() }
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let board = load(&cx).await?;
    let view = BoardView {
        from: board.from,
        to: cx.today,
        total: board.lines.iter().map(|line| line.count).sum(),
        small_below: SMALLEST_CELL,
        rows: board.lines.iter().map(|line| row(&cx, &board, line)).collect(),
        told: board.told.iter().map(|one| told(&cx, one)).collect(),
    };
    cx.page("demand/board.html", &view)
}

pub(super) async fn export(cx: Cx) -> PageResult {
    let board = load(&cx).await?;
    let head = [
        "demand-column-area",
        "demand-column-kind",
        "demand-column-count",
        "demand-column-causes",
        "demand-column-free",
        "demand-column-small",
    ];
    let head = head.map(|key| cx.text(key, &[]));
    let rows = board.lines.iter().map(|line| {
        let row = row(&cx, &board, line);
        let small = if row.small { cx.text("demand-small", &[]) } else { String::new() };
        let (count, free) = (row.count.to_string(), row.free.to_string());
        vec![row.area, row.kind, count, row.causes.join(", "), free, small]
    });
    sheet("behov.csv", &head, rows)
}
