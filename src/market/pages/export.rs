//! The selection as a file that a Swedish spreadsheet opens: semicolons, byte order mark.

use super::common::{agreement_text, cpv_text, key, procedure_text, sector_text, truth_text};
use crate::market::form::ListQuery;
use crate::market::model::Procurement;
use crate::market::{MarketError, store};
use crate::platform::web::{Cx, PageResult, sheet};

/// More rows than this are not one file's work.
const MOST: i64 = 100_000;

/// The columns, as keys of their names.
const COLUMNS: [&str; 20] = [
    "market-column-number",
    "market-column-title",
    "market-column-published",
    "market-column-buyer",
    "market-column-org",
    "market-column-sector",
    "market-column-cpv",
    "market-column-kind",
    "market-column-procedure",
    "market-column-agreement",
    "market-column-basis",
    "market-column-directive",
    "market-column-lots",
    "market-column-joint",
    "market-column-reserved",
    "market-column-performance",
    "market-column-social",
    "market-column-green",
    "market-column-innovation",
    "market-column-court",
];

pub async fn export(cx: Cx) -> PageResult {
    let asked: ListQuery = cx.query()?;
    let wish = asked.wish();
    let rows = cx
        .read(move |conn| {
            let rows = store::list(conn, &wish.filter, wish.sort, 0, MOST)?;
            Ok::<_, MarketError>(rows)
        })
        .await?;
    let head = COLUMNS.map(|key| cx.text(key, &[]));
    let rows = rows.iter().map(|row| fields(&cx, row).into());
    sheet("upphandlingsregister.csv", &head, rows)
}

fn fields(cx: &Cx, p: &Procurement) -> [String; COLUMNS.len()] {
    let kind = p.contract_kind.map(|kind| cx.text(&key("market-kind", kind.word()), &[]));
    let procedure = p.procedure.map(|procedure| procedure_text(cx, procedure));
    let truth = |truth| truth_text(cx, truth);
    [
        p.procurement_no.clone(),
        p.title.clone(),
        p.published_on.to_string(),
        p.buyer_name.clone(),
        p.buyer_number.clone(),
        sector_text(cx, p.buyer_sector),
        cpv_text(cx, &p.cpv_code),
        kind.unwrap_or_default(),
        procedure.unwrap_or_default(),
        agreement_text(cx, p.agreement),
        p.legal_basis.clone(),
        truth(p.directive_governed),
        truth(Some(p.has_lots)),
        truth(Some(p.joint)),
        truth(Some(p.reserved)),
        truth(Some(p.reserved_performance)),
        truth(Some(p.social)),
        truth(Some(p.green)),
        truth(Some(p.innovation)),
        truth(p.court_reviewed),
    ]
}
