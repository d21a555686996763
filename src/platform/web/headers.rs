//! Headers of every answer.

use actix_web::HttpResponse;
use actix_web::http::header::{
    CACHE_CONTROL, ETAG, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER,
};
use chrono::TimeDelta;

/// Nothing inline, nothing from other houses.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    connect-src 'self'; manifest-src 'self'";

/// What a browser tells the next page of this one's address.
const REFERRER: &str = "referrer-policy";

/// Makes an answer one that no cache keeps and whose address is told to no other page: it has a secret
/// in its address, or asks for one.
pub(super) fn keep_secret(mut answer: HttpResponse) -> HttpResponse {
    let headers = answer.headers_mut();
    headers.remove(ETAG);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static(REFERRER), HeaderValue::from_static("no-referrer"));
    answer
}

const FIXED: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    (REFERRER, "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
];

/// Adds what every answer carries.
pub(super) fn add(headers: &mut HeaderMap, secure: bool, request_id: &str) {
    for (name, value) in FIXED {
        // A page with a secret in its address says less than the others already.
        if *name == REFERRER && headers.contains_key(*name) {
            continue;
        }
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if secure {
        headers.insert(
            HeaderName::from_static("strict-transport-security"),
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    if let Ok(id) = HeaderValue::from_str(request_id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
}

/// Says when to ask again: in whole seconds, at least one (RFC 9110, section 10.2.3).
pub(super) fn retry_after(answer: &mut HttpResponse, wait: TimeDelta) {
    let seconds = HeaderValue::from(wait.num_seconds().max(1));
    answer.headers_mut().insert(RETRY_AFTER, seconds);
}
