//! What is shown when something is not answered as asked: a plain page, or `problem+json`.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;
use chrono::TimeDelta;
use serde::Serialize;
use serde_json::json;

use crate::platform::error::AppError;
use crate::platform::web::headers::retry_after;
use crate::platform::web::{Cx, sent};

/// After how long it is worth asking again: a lock is held, or many are here.
const SOON: TimeDelta = TimeDelta::seconds(10);

/// The answer for an error, in the language of the request; with the body of a form that could not be
/// received now, a page that sends it once more.
pub(super) fn answer(
    cx: &Cx,
    status: StatusCode,
    error: Option<&AppError>,
    typed: Option<&[u8]>,
) -> HttpResponse {
    if status.is_server_error() {
        let fault = error.map(ToString::to_string).unwrap_or_default();
        tracing::error!(request_id = cx.request_id, status = status.as_u16(), fault, "failed");
    }
    let mut page = page(cx, known(status), error, typed);
    let wait = match error {
        Some(AppError::TooMany(wait)) => Some(*wait),
        _ => (status == StatusCode::SERVICE_UNAVAILABLE).then_some(SOON),
    };
    if let Some(wait) = wait {
        retry_after(&mut page, wait);
    }
    page
}

fn page(
    cx: &Cx,
    status: StatusCode,
    error: Option<&AppError>,
    typed: Option<&[u8]>,
) -> HttpResponse {
    let code = status.as_u16();
    let trouble = error.is_some_and(AppError::is_trouble);
    let (title, text) = if trouble {
        ("error-trouble-title".to_owned(), "error-trouble-text".to_owned())
    } else {
        (format!("error-{code}-title"), format!("error-{code}-text"))
    };
    let title = cx.text(&title, &[]);
    // A page asked for with something it does not know: reloading it would ask for the same.
    let asked_too_much =
        matches!(error, Some(AppError::Unreadable)) && !cx.query_string().is_empty();
    let text = match error.and_then(AppError::reason) {
        Some(key) => cx.text(key, &[]),
        None if asked_too_much => cx.text("error-address", &[]),
        None => cx.text(&text, &[]),
    };
    if cx.path.starts_with("/api/") {
        let body = json!({
            "type": "about:blank", "status": code, "title": title, "detail": text,
            "instance": cx.request_id,
        });
        return HttpResponse::build(status)
            .insert_header((header::CONTENT_TYPE, "application/problem+json"))
            .body(body.to_string());
    }
    let view = json!({
        "status": code, "title": title, "text": text,
        "without": asked_too_much.then_some(&cx.path),
        "again": typed.map(|body| Again::of(cx, body)),
    });
    let template = match error {
        Some(AppError::NeedsId) => "errors/needs_id.html",
        _ => "errors/error.html",
    };
    match cx.draw(status, template, &view) {
        Ok(page) => page,
        Err(fault) => {
            tracing::error!(request_id = cx.request_id, %fault, "the error page failed");
            HttpResponse::build(status)
                .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
                .body(format!("{title}\n\n{text}\n\n{}", cx.request_id))
        }
    }
}

/// Every status that has texts of its own; the rest are told as their kind.
fn known(status: StatusCode) -> StatusCode {
    match status.as_u16() {
        400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 422 | 429 | 431 | 500 | 503 => status,
        500.. => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// A form to be sent once more, as it was typed.
#[derive(Serialize)]
struct Again {
    /// Where it was sent.
    action: String,
    fields: Vec<(String, String)>,
    /// What is not written into a page, and is asked for anew: passwords.
    secret: Vec<String>,
    /// The same for codes of one time.
    codes: Vec<String>,
}

impl Again {
    fn of(cx: &Cx, body: &[u8]) -> Self {
        let action = cx.here();
        let mut again = Self { action, fields: Vec::new(), secret: Vec::new(), codes: Vec::new() };
        for (name, value) in url::form_urlencoded::parse(body) {
            if matches!(&*name, "csrf" | sent::KEY_FIELD | sent::REDRAW_FIELD) {
                continue;
            }
            if sent::is_password(&name) {
                again.secret.push(name.into_owned());
            } else if sent::is_code(&name) {
                again.codes.push(name.into_owned());
            } else {
                again.fields.push((name.into_owned(), value.into_owned()));
            }
        }
        again
    }
}
