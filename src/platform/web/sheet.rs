//! Tables as files that a Swedish spreadsheet opens: semicolons, byte order mark.

use actix_web::HttpResponse;
use actix_web::http::header;

use super::PageResult;
use crate::platform::AppError;

/// A table as a file to keep, each row as long as the first. What a spreadsheet would take for a
/// formula is made harmless.
///
/// # Errors
/// A fault if a row is longer or shorter than the head.
pub fn sheet(
    name: &str,
    head: &[String],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> PageResult {
    let mut file = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    file.write_record(head).map_err(AppError::fault)?;
    for row in rows {
        file.write_record(row.iter().map(|field| harmless(field))).map_err(AppError::fault)?;
    }
    let bytes = file.into_inner().map_err(AppError::fault)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(bytes))
}

/// A field that no spreadsheet takes for a formula: an apostrophe stands before what looks like one.
fn harmless(field: &str) -> String {
    match field.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{field}"),
        _ => field.to_owned(),
    }
}
