//! The reason for opening a protected person's case (R59): asked for once, kept sealed in the
//! handler's browser for half an hour, and written with every reading in that time.

use chrono::{NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::client::form::ReasonForm;
use crate::client::model::{Purpose, Viewer};
use crate::client::{ClientError, service};
use crate::kernel::Reference;
use crate::platform::AppError;
use crate::platform::web::{CookieKind, Cx, Form, PageResult};

/// Keeps the reason, sealed.
pub const COOKIE: CookieKind =
    CookieKind { path: "/handlaggare", ..CookieKind::new("oppnad", "reason", MINUTES + GRACE) };
const SEAL: &str = "case-reason";
const MINUTES: i64 = 30;
/// How much longer a form that was opened in that time may be sent.
const GRACE: i64 = 90;

/// What the browser keeps, sealed.
#[derive(Serialize, Deserialize)]
struct Opened {
    user: i64,
    reference: String,
    reason: String,
    until: NaiveDateTime,
}

/// Staff of the owner, with the reason given for this person if there is one.
pub fn case_viewer(cx: &Cx, reference: &Reference, purpose: Purpose) -> Viewer {
    Viewer { reason: kept(cx, reference), ..Viewer::case(cx.actor, purpose) }
}

/// The person themselves, as they came in: by an account of their own, or by a letter's code.
pub fn own_viewer(cx: &Cx) -> Viewer {
    Viewer { by_code: cx.scope().is_some(), ..Viewer::own(cx.actor) }
}

/// Where a case page goes when the person cannot be shown: to give a reason, or the error's page.
///
/// # Errors
/// The error, unless a reason is what is missing.
pub fn way_in(cx: &Cx, reference: &Reference, error: AppError) -> PageResult {
    if error.came_of(ClientError::SayWhy) {
        cx.see_other(format!("/handlaggare/person/{reference}/oppna"))
    } else {
        Err(error)
    }
}

#[derive(Serialize)]
struct AskView<'a> {
    reference: &'a Reference,
    form: &'a ReasonForm,
    errors: super::common::Shown,
}

pub(super) async fn ask(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let (viewer, asked) = (Viewer::case(cx.actor, Purpose::CasePage), reference.clone());
    let needed = cx.read(move |conn| service::asks_why(conn, &viewer, &asked)).await?;
    if !needed {
        return cx.see_other(format!("/handlaggare/person/{reference}"));
    }
    let (form, errors) = (ReasonForm::default(), super::common::Shown::new());
    cx.page("client/reason.html", &AskView { reference: &reference, form: &form, errors })
}

pub(super) async fn open(cx: Cx, form: Form<ReasonForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    let reason = match form.parse() {
        Ok(reason) => reason,
        Err(errors) => {
            let errors = cx.errors(&errors);
            let view = AskView { reference: &reference, form: &form.0, errors };
            return cx.editor("client/reason.html").invalid(&view);
        }
    };
    let (viewer, asked) = (Viewer::case(cx.actor, Purpose::CasePage), reference.clone());
    cx.read(move |conn| service::asks_why(conn, &viewer, &asked)).await?;
    keep(&cx, &reference, reason)?;
    cx.see_other(format!("/handlaggare/person/{reference}"))
}

fn keep(cx: &Cx, reference: &Reference, reason: String) -> Result<(), AppError> {
    let opened = Opened {
        user: cx.signed_in()?.user_id.0,
        reference: reference.to_string(),
        reason,
        until: cx.now + TimeDelta::minutes(MINUTES),
    };
    let text = serde_json::to_string(&opened).map_err(AppError::fault)?;
    let sealed = cx.app.vault.seal(SEAL, &text).map_err(AppError::fault)?;
    cx.set_cookie(COOKIE.with(hex::encode(sealed), cx.app.config.secure()));
    Ok(())
}

fn kept(cx: &Cx, reference: &Reference) -> Option<String> {
    let mut cookies = cx.header("cookie")?.split(';').filter_map(|cookie| cookie.split_once('='));
    let (_, value) = cookies.find(|(name, _)| name.trim() == COOKIE.name)?;
    let text = cx.app.vault.open(SEAL, &hex::decode(value.trim()).ok()?).ok()?;
    let opened: Opened = serde_json::from_str(&text).ok()?;
    // What was begun in time can be sent in: nobody loses what they have written.
    let until = if cx.is_post() { opened.until + TimeDelta::minutes(GRACE) } else { opened.until };
    let same = opened.reference == reference.as_str()
        && Some(opened.user) == cx.user.as_ref().map(|user| user.user_id.0)
        && cx.now < until;
    same.then_some(opened.reason)
}
