//! The list: search, filters, what the selection says, and its rows.

use serde::Serialize;

use super::common::{Figure, Line, PATH, SupplierLine, count_text, cpv_text, key, size_text};
use crate::market::form::ListQuery;
use crate::market::model::Sort;
use crate::market::model::{Agreement, Procedure, Sector};
use crate::market::rules::{self, Summary};
use crate::market::{MarketError, store};
use crate::measure::cpv;
use crate::platform::view::PageLinks;
use crate::platform::web::{Cx, PageResult, Paging};

/// Rows of a page.
const SIZE: i64 = 25;

/// A line of a select.
#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Choices {
    cpv: Vec<Choice>,
    year: Vec<Choice>,
    sector: Vec<Choice>,
    procedure: Vec<Choice>,
    agreement: Vec<Choice>,
    yes_or_no: Vec<Choice>,
    sort: Vec<Choice>,
}

/// A line of a small table with a bar.
#[derive(Debug, Serialize)]
struct Bar {
    text: String,
    count: i64,
    shown: String,
    /// The longest bar of the table.
    most: i64,
}

#[derive(Debug, Serialize)]
struct SummaryView {
    figures: Vec<Figure>,
    cpv: Vec<Bar>,
    suppliers: Vec<SupplierLine>,
    sizes: Vec<Bar>,
    legal_forms: Vec<Bar>,
    contracts: i64,
    contracts_shown: String,
    nameless: i64,
    nameless_shown: String,
}

#[derive(Debug, Serialize)]
struct ListView {
    form: ListQuery,
    choices: Choices,
    /// Names of the fields that were not understood.
    ignored: Vec<String>,
    narrowed: bool,
    total: i64,
    total_shown: String,
    summary: SummaryView,
    lines: Vec<Line>,
    page: PageLinks,
    clear_href: &'static str,
    export_href: String,
    nothing_imported: bool,
}

pub async fn list(cx: Cx) -> PageResult {
    let asked: ListQuery = cx.query()?;
    let wish = asked.wish();
    let paging = Paging::read(&wish.query.sida, SIZE)?;
    let (filter, sort) = (wish.filter.clone(), wish.sort);
    let (facts, rows, years, groups, size) = cx
        .read(move |conn| {
            let facts = store::facts(conn, &filter)?;
            let rows = store::list(conn, &filter, sort, paging.offset(), SIZE)?;
            let (years, groups) = store::years_and_groups(conn)?;
            Ok::<_, MarketError>((facts, rows, years, groups, store::size(conn)?))
        })
        .await?;
    let summary = rules::summarise(&facts.0, &facts.1);
    let total = summary.procurements;
    let rest = wish.query.rest();
    let ignored = wish.ignored.iter().map(|name| cx.text(&key("market-filter", name), &[]));
    let view = ListView {
        choices: choices(&cx, &years, &groups),
        ignored: ignored.collect(),
        narrowed: wish.query.is_narrowed(),
        total,
        total_shown: count_text(&cx, total),
        summary: summary_view(&cx, &summary),
        lines: rows.iter().map(|row| Line::of(&cx, row)).collect(),
        page: paging.links(total, PATH, &rest)?,
        clear_href: PATH,
        export_href: format!("{PATH}/lista.csv?{rest}"),
        nothing_imported: size == (0, 0),
        form: wish.query,
    };
    cx.page("market/list.html", &view)
}

fn choices(cx: &Cx, years: &[i64], groups: &[String]) -> Choices {
    let words = |kind: &str, words: Vec<&'static str>| {
        with_all(
            cx,
            words.into_iter().map(|word| (word.to_owned(), cx.text(&key(kind, word), &[]))),
        )
    };
    Choices {
        cpv: with_all(
            cx,
            groups.iter().map(|group| {
                let name = cpv::group_name(group, cx.lang).unwrap_or_default();
                (group.clone(), format!("{group} {name}"))
            }),
        ),
        year: with_all(cx, years.iter().map(|year| (year.to_string(), year.to_string()))),
        sector: words("market-sector", Sector::ALL.iter().map(|s| s.word()).collect()),
        procedure: words("market-procedure", Procedure::ALL.iter().map(|p| p.word()).collect()),
        agreement: words("market-agreement", Agreement::ALL.iter().map(|a| a.word()).collect()),
        yes_or_no: with_all(
            cx,
            [("ja", "market-yes"), ("nej", "market-no")]
                .into_iter()
                .map(|(word, key)| (word.to_owned(), cx.text(key, &[]))),
        ),
        sort: Sort::ALL
            .iter()
            .map(|sort| Choice {
                value: sort.word().to_owned(),
                text: cx.text(&key("market-sort", sort.word()), &[]),
            })
            .collect(),
    }
}

/// The lines of a select under "all".
fn with_all(cx: &Cx, lines: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let all = Choice { value: String::new(), text: cx.text("market-all", &[]) };
    std::iter::once(all).chain(lines.map(|(value, text)| Choice { value, text })).collect()
}

fn summary_view(cx: &Cx, summary: &Summary) -> SummaryView {
    SummaryView {
        figures: vec![
            Figure::new(cx, summary.procurements, "market-figure-procurements"),
            Figure::new(cx, summary.buyers, "market-figure-buyers"),
            Figure::new(cx, summary.supplier_names, "market-figure-suppliers"),
            share(cx, summary.reserved, summary.procurements, "market-figure-reserved"),
            share(cx, summary.social, summary.procurements, "market-figure-social"),
            share(cx, summary.frameworks, summary.procurements, "market-figure-frameworks"),
            share(cx, summary.court_reviewed, summary.procurements, "market-figure-court"),
        ],
        cpv: bars(cx, summary.cpv.iter().map(|c| (cpv_text(cx, &c.value), c.count))),
        suppliers: summary.suppliers.iter().map(|s| SupplierLine::of(cx, s)).collect(),
        sizes: bars(
            cx,
            summary.sizes.iter().map(|c| {
                let text = c.value.map_or_else(|| missing(cx), |size| size_text(cx, size));
                (text, c.count)
            }),
        ),
        legal_forms: bars(
            cx,
            summary
                .legal_forms
                .iter()
                .map(|c| (c.value.clone().unwrap_or_else(|| missing(cx)), c.count)),
        ),
        contracts: summary.contracts,
        contracts_shown: count_text(cx, summary.contracts),
        nameless: summary.nameless,
        nameless_shown: count_text(cx, summary.nameless),
    }
}

fn missing(cx: &Cx) -> String {
    cx.text("site-missing", &[])
}

fn bars(cx: &Cx, counted: impl Iterator<Item = (String, i64)>) -> Vec<Bar> {
    let mut bars: Vec<Bar> = counted
        .map(|(text, count)| Bar { text, count, shown: count_text(cx, count), most: count })
        .collect();
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1);
    for bar in &mut bars {
        bar.most = most;
    }
    bars
}

/// A part of the whole as a figure in per cent with one decimal, and the count behind it.
fn share(cx: &Cx, part: i64, whole: i64, key: &str) -> Figure {
    let tenths = if whole == 0 { 0 } else { (part * 1000 + whole / 2) / whole };
    let comma = cx.text("market-decimal", &[]);
    let (units, tenth) = (tenths / 10, tenths % 10);
    Figure {
        number: format!("{units}{comma}{tenth}\u{a0}%"),
        text: cx.text(key, &[("n", &count_text(cx, part))]),
    }
}
