//! A page that answers a form, drawn once more in another language or look: with what was typed, and with
//! nothing done.
//!
//! On such a page the links to the languages and looks are buttons of one form that holds what was sent, sealed
//! and without its secrets. They set the cookie and send it on (307) to where it was sent, with [`REDRAW_FIELD`](super::sent::REDRAW_FIELD). The handler runs as it did,
//! but no operation of it stands that has changed anything besides the log: who is refused is told so in the
//! other language, who reads of a person is on the log, and what would have gone through is not done.

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;

use crate::platform::error::AppError;
use crate::platform::web::{Cx, Method};

/// The page that a form is on: what its own address shows, or the nearest one above it.
pub(super) fn own_page(cx: &Cx, pattern: &str) -> String {
    let is_page = |pattern: &str| {
        cx.app.routes.iter().any(|route| route.method == Method::Get && route.path == pattern)
    };
    let (mut pattern, mut path) = (pattern, cx.path.as_str());
    while !pattern.is_empty() && !is_page(pattern) {
        pattern = pattern.rsplit_once('/').map_or("", |(above, _)| above);
        path = path.rsplit_once('/').map_or("", |(above, _)| above);
    }
    if pattern.is_empty() { "/".to_owned() } else { path.to_owned() }
}

/// What a handler's answer comes to if the form was sent for its page only: where it would have led on, the
/// page that the form is on.
pub(super) fn settle(
    cx: &Cx,
    pattern: &str,
    answer: ServiceResponse<BoxBody>,
) -> ServiceResponse<BoxBody> {
    let error = answer.response().error().and_then(|error| error.as_error::<AppError>());
    let is_done = answer.status() == StatusCode::SEE_OTHER;
    if !is_done && !matches!(error, Some(AppError::Undone)) {
        return answer;
    }
    cx.cookies.borrow_mut().clear();
    cx.flash("site-form-not-sent", &[]);
    let page = cx.see_other(own_page(cx, pattern)).unwrap_or_else(HttpResponse::from_error);
    ServiceResponse::new(answer.request().clone(), page)
}
