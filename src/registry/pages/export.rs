//! The public list as a file that a Swedish spreadsheet opens: semicolons, byte order mark.

use actix_web::HttpResponse;
use actix_web::http::header;

use super::common::{Line, authority_names, line};
use crate::kernel::{Actor, time};
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};
use crate::registry::form::Filter;
use crate::registry::store;

/// More rows than this are not one file's work.
const MOST: i64 = 100_000;

/// The columns, as keys of their names.
const COLUMNS: [&str; 6] = [
    "registry-number",
    "registry-day",
    "registry-kind",
    "registry-matter-title",
    "registry-authority",
    "registry-state",
];

/// What everybody may read, whoever asks: a file is passed on.
pub async fn export(cx: Cx) -> PageResult {
    let filter = cx.query::<Filter>()?;
    let Ok(sought) = filter.parse(None) else { return cx.see_other("/diarium") };
    let (matters, authorities) = cx
        .read(move |conn| {
            let (matters, _) = store::found(conn, &sought, 0, MOST)?;
            Ok::<_, diesel::result::Error>((matters, authority_names(conn)?))
        })
        .await?;
    let mut file = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    file.write_record(COLUMNS.iter().map(|key| cx.text(key, &[]))).map_err(AppError::fault)?;
    for matter in &matters {
        let line = line(&Actor::visitor(), &authorities, matter);
        file.write_record(fields(&cx, line).map(|field| harmless(&field)))
            .map_err(AppError::fault)?;
    }
    let bytes = file.into_inner().map_err(AppError::fault)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"diarium.csv\""))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(bytes))
}

fn fields(cx: &Cx, line: Line) -> [String; COLUMNS.len()] {
    let kind = line.kind.word().replace('_', "-");
    let state = if line.closed { "registry-closed" } else { "registry-open" };
    [
        line.registry_no,
        time::stockholm_day(line.opened_at).to_string(),
        cx.text(&format!("matter-kind-{kind}"), &[]),
        line.title.unwrap_or_else(|| cx.text("registry-secret", &[])),
        line.authority,
        cx.text(state, &[]),
    ]
}

/// A field that no spreadsheet takes for a formula.
fn harmless(field: &str) -> String {
    match field.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{field}"),
        _ => field.to_owned(),
    }
}
