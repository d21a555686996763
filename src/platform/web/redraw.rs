//! A page that answers a form, drawn once more in another language or look: with what was typed, and with
//! nothing done.
//!
//! On such a page the links to the languages and looks are buttons of one form that holds what was sent, sealed
//! and without its secrets. They set the cookie and send it on (307) to where it was sent, with [`FIELD`]. The handler runs as it did,
//! but no operation of it stands that has changed anything besides the log: who is refused is told so in the
//! other language, who reads of a person is on the log, and what would have gone through is not done.

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;

use crate::platform::error::AppError;
use crate::platform::secret::Vault;
use crate::platform::web::{Cx, FORM_LIMIT, once};

/// What the form held that the page answers, sealed; it is sent for its page only.
pub(super) const FIELD: &str = "redraw";

/// What forms are sealed for, and how long one may be so that it can be sent once more.
const PURPOSE: &str = "web-redraw";
const MOST: usize = FORM_LIMIT / 2 - 1024;

/// What a form holds, besides what the shell itself puts there.
#[derive(Debug)]
pub(super) struct Sent {
    /// Field by field; those that hold a secret are empty.
    pub fields: Vec<(String, String)>,
    pub is_redraw: bool,
}

impl Sent {
    /// # Errors
    /// [`AppError::Unreadable`] for what this portal has not sealed.
    pub(super) fn of(body: &[u8], vault: &Vault) -> Result<Self, AppError> {
        let mut fields = url::form_urlencoded::parse(body);
        let Some((_, sealed)) = fields.find(|(name, _)| name == FIELD) else {
            return Ok(Self { fields: own_fields(body), is_redraw: false });
        };
        let sealed = hex::decode(sealed.as_bytes()).map_err(|_| AppError::Unreadable)?;
        let body = vault.open(PURPOSE, &sealed).map_err(|_| AppError::Unreadable)?;
        Ok(Self { fields: own_fields(body.as_bytes()), is_redraw: true })
    }

    /// The form's body, without its secrets.
    pub(super) fn body(&self) -> String {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(&self.fields);
        body.finish()
    }

    /// The same for a page, which need not show what was typed; nothing for a form too long to be sent so.
    pub(super) fn sealed(&self, vault: &Vault) -> Option<String> {
        let body = self.body();
        if body.len() > MOST { None } else { vault.seal(PURPOSE, &body).ok().map(hex::encode) }
    }
}

fn own_fields(body: &[u8]) -> Vec<(String, String)> {
    let fields = url::form_urlencoded::parse(body);
    let own = fields.filter(|(name, _)| !matches!(&**name, "csrf" | once::FIELD));
    own.map(|(name, value)| {
        let is_secret = is_password(&name) || is_code(&name);
        (name.into_owned(), if is_secret { String::new() } else { value.into_owned() })
    })
    .collect()
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
