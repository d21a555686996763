//! A page that answers a form, drawn once more in another language or look: with what was typed, and with
//! nothing done.
//!
//! On such a page the links to the languages and looks are buttons of one form that holds what was sent.
//! They set the cookie and send it on (307) to where it was sent, with [`FIELD`]. The handler runs as it did,
//! but no operation of it stands that has changed anything besides the log: who is refused is told so in the
//! other language, who reads of a person is on the log, and what would have gone through is not done.

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;

use crate::platform::error::AppError;
use crate::platform::web::{Cx, once};

/// Says that a form is sent for its page only.
pub(super) const FIELD: &str = "redraw";

/// What a form holds, besides what the shell itself puts there.
#[derive(Debug)]
pub(super) struct Sent {
    /// Field by field; those that hold a secret are empty.
    pub fields: Vec<(String, String)>,
    pub is_redraw: bool,
}

impl Sent {
    pub(super) fn of(body: &[u8]) -> Self {
        let (mut fields, mut is_redraw) = (Vec::new(), false);
        for (name, value) in url::form_urlencoded::parse(body) {
            match &*name {
                "csrf" | once::FIELD => {}
                FIELD => is_redraw |= value == "yes",
                _ if is_password(&name) || is_code(&name) => {
                    fields.push((name.into_owned(), String::new()));
                }
                _ => fields.push((name.into_owned(), value.into_owned())),
            }
        }
        Self { fields, is_redraw }
    }

    /// The form's body without its secrets, so that nobody tries them in this way.
    pub(super) fn body(&self) -> Vec<u8> {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(&self.fields);
        body.finish().into_bytes()
    }
}

/// What is not written into a page, and is asked for anew.
pub(super) fn is_password(name: &str) -> bool {
    name.contains("password")
}

/// The same of codes of one time.
pub(super) fn is_code(name: &str) -> bool {
    matches!(name, "code" | "second_code" | "letter_code")
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
    let page = cx.see_other(once::own_page(cx, pattern)).unwrap_or_else(HttpResponse::from_error);
    ServiceResponse::new(answer.request().clone(), page)
}
