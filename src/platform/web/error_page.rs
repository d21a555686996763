//! What is shown when something is not answered as asked: a plain page, or `problem+json`.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use chrono::TimeDelta;
use serde_json::json;

use crate::platform::error::AppError;
use crate::platform::web::Cx;

/// The answer for an error, in the language of the request.
pub(super) fn answer(cx: &Cx, status: StatusCode, error: Option<&AppError>) -> HttpResponse {
    let mut page = page(cx, status, error);
    if let Some(AppError::TooMany(wait)) = error {
        retry_after(&mut page, *wait);
    }
    page
}

/// Says when to ask again: in whole seconds, at least one (RFC 9110, section 10.2.3).
pub(super) fn retry_after(answer: &mut HttpResponse, wait: TimeDelta) {
    let seconds = HeaderValue::from(wait.num_seconds().max(1));
    answer.headers_mut().insert(header::RETRY_AFTER, seconds);
}

fn page(cx: &Cx, status: StatusCode, error: Option<&AppError>) -> HttpResponse {
    if status.is_server_error() {
        let fault = error.map(ToString::to_string).unwrap_or_default();
        tracing::error!(request_id = cx.request_id, status = status.as_u16(), fault, "failed");
    }
    let status = known(status);
    let code = status.as_u16();
    let title = cx.text(&format!("error-{code}-title"), &[]);
    // A page asked for with something it does not know: reloading it would ask for the same.
    let asked_too_much =
        matches!(error, Some(AppError::Unreadable)) && !cx.query_string().is_empty();
    let text = match error.and_then(AppError::reason) {
        Some(key) => cx.text(key, &[]),
        None if asked_too_much => cx.text("error-address", &[]),
        None => cx.text(&format!("error-{code}-text"), &[]),
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
        400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 422 | 429 | 500 | 503 => status,
        500.. => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::BAD_REQUEST,
    }
}
