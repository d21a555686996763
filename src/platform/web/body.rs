//! What comes in, bounded: an ordinary form's body by size and time, the headers by size, and a body
//! that nobody reads by the end of its connection.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::HttpMessage;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::header::{self, HeaderMap};
use actix_web::middleware::Next;
use actix_web::web::{Bytes, BytesMut};
use futures_util::{Stream, StreamExt};

use crate::platform::error::AppError;
use crate::platform::web::FORM_LIMIT;

/// How long an ordinary form may take to come in, all in all: [`FORM_LIMIT`] at 70 kbit/s.
pub const FORM_PATIENCE: Duration = Duration::from_secs(30);

/// The most bytes of headers, names and values together. Cookies of ours and all that browsers and
/// proxies add come to less than 4 kB; the server itself answers 431 above 128 kB or 96 headers.
pub const HEAD_LIMIT: usize = 32 * 1024;

/// Whether the headers are more than [`HEAD_LIMIT`].
pub fn is_too_large_head(headers: &HeaderMap) -> bool {
    let size: usize =
        headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    size > HEAD_LIMIT
}

/// Reads the body of an ordinary form, of at most [`FORM_LIMIT`] bytes within [`FORM_PATIENCE`].
///
/// # Errors
/// [`AppError::TooLarge`], [`AppError::TooSlow`], or [`AppError::Unreadable`] for one that breaks off.
pub async fn read(request: &mut ServiceRequest) -> Result<Bytes, AppError> {
    read_within(request, FORM_LIMIT, FORM_PATIENCE).await
}

/// The same with other limits.
///
/// # Errors
/// As [`read`].
pub async fn read_within(
    request: &mut ServiceRequest,
    limit: usize,
    patience: Duration,
) -> Result<Bytes, AppError> {
    let declared = request.headers().get(header::CONTENT_LENGTH).and_then(|n| n.to_str().ok());
    if declared.and_then(|n| n.parse::<usize>().ok()).is_some_and(|n| n > limit) {
        return Err(AppError::TooLarge);
    }
    let mut payload = request.take_payload();
    let reading = async {
        let mut body = BytesMut::new();
        while let Some(chunk) = payload.next().await {
            let chunk = chunk.map_err(|_| AppError::Unreadable)?;
            if body.len() + chunk.len() > limit {
                return Err(AppError::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body.freeze())
    };
    tokio::time::timeout(patience, reading).await.unwrap_or(Err(AppError::TooSlow))
}

/// Ends the connection after an answer to a request whose body was not read to its end. The outermost
/// of all.
///
/// By itself the server does so for a body of a declared length only, and waits without end for the rest
/// of a chunked one as soon as nobody holds it. So the answer holds it, until it has been sent.
///
/// # Errors
/// None of its own.
pub async fn close_unread(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let payload = request.take_payload();
    if matches!(payload, Payload::None) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let rest = Rc::new(RefCell::new(payload));
    let read: Pin<Box<dyn Stream<Item = Result<Bytes, PayloadError>>>> =
        Box::pin(Shared(Rc::clone(&rest)));
    request.set_payload(read.into());
    let answer = next.call(request).await?;
    Ok(answer.map_body(|_, body| BoxBody::new(Holding { body: body.boxed(), _rest: rest })))
}

/// A body that is read here and held elsewhere.
struct Shared(Rc<RefCell<Payload>>);

impl Stream for Shared {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut *self.0.borrow_mut()).poll_next(cx)
    }
}

/// An answer's body, and what was left of the request's.
struct Holding {
    body: BoxBody,
    _rest: Rc<RefCell<Payload>>,
}

impl MessageBody for Holding {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(cx)
    }
}

/// Whether a field was no text: bytes that are no UTF-8, or NUL.
pub(super) fn is_broken(text: &str) -> bool {
    text.contains(['\u{fffd}', '\0'])
}
