//! What was typed is kept when it cannot be received: the page that says so sends it once more.

use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;

use crate::platform::error::AppError;
use crate::platform::web::form::CheckedBody;
use crate::platform::web::{Cx, body, error_page};

/// Stands inside the gate, where who asks and the form are known: refuses what is too large to be
/// honest, and answers a form that met trouble with what was typed in it. Files are not kept.
///
/// # Errors
/// None of its own.
pub async fn keep(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if body::is_too_large_head(request.headers()) {
        return Ok(request.error_response(AppError::HeadTooLarge));
    }
    let answer = next.call(request).await?.map_into_boxed_body();
    let request = answer.request();
    if answer.status() != StatusCode::SERVICE_UNAVAILABLE || request.method() != Method::POST {
        return Ok(answer);
    }
    let page = {
        let known = request.extensions();
        let (Some(cx), Some(CheckedBody(typed))) = (known.get::<Cx>(), known.get::<CheckedBody>())
        else {
            drop(known);
            return Ok(answer);
        };
        let error = answer.response().error().and_then(|e| e.as_error::<AppError>());
        error_page::answer_keeping(cx, answer.status(), error, Some(typed))
    };
    let request = request.clone();
    Ok(ServiceResponse::new(request, page))
}
