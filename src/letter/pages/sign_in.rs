//! Coming in by the code of a letter, step by step, and leaving in a hurry.

use actix_web::http::header;
use serde_json::json;

use crate::kernel::{FieldErrors, Role};
use crate::letter::form::{CodeForm, SecondForm};
use crate::letter::service::{self, CodeCheck, Over, SignInOutcome};
use crate::platform::web::{Cx, Form, PageResult};

/// Where somebody is sent who leaves in a hurry: the weather, which anybody may look at.
const AWAY: &str = "https://www.smhi.se/";

pub(super) async fn ask(cx: Cx) -> PageResult {
    cx.page("letter/code.html", &json!({ "form": CodeForm::default(), "errors": {} }))
}

pub(super) async fn code(cx: Cx, form: Form<CodeForm>) -> PageResult {
    let wrong = |errors: &FieldErrors| {
        let view = json!({ "form": form.0, "errors": cx.errors(errors) });
        cx.editor("letter/code.html").invalid(&view)
    };
    if form.letter_code.trim().is_empty() {
        return wrong(&FieldErrors::one("letter_code", "required"));
    }
    let (vault, typed, now) = (cx.app.vault.clone(), form.letter_code.clone(), cx.now);
    let (browser, network) = (cx.session_hash(), cx.network());
    let check = cx
        .write(move |conn| service::check_code(conn, &vault, &typed, (&browser, &network), now))
        .await?;
    match check {
        CodeCheck::Wrong(left) => wrong(&told("letter_code", left)),
        CodeCheck::Rest => wrong(&FieldErrors::one("letter_code", "letter_rest")),
        CodeCheck::Refused(until) => {
            let errors = cx.errors(&FieldErrors::one("letter_code", "letter_rest"));
            let view = json!({ "form": form.0, "errors": errors });
            cx.too_many("letter/code.html", &view, until - now)
        }
        CodeCheck::Over(over) => over_page(&cx, over),
        CodeCheck::Half(token) => {
            cx.start_session(&token);
            cx.see_other("/logga-in/brev/kod")
        }
    }
}

/// How many tries are left, in words.
fn told(field: &str, left: i64) -> FieldErrors {
    let mut errors = FieldErrors::default();
    match left {
        0 => errors.add(field, "letter_rest"),
        1 => errors.add(field, "letter_wrong_once"),
        _ => errors.add_with(field, "letter_wrong", &[("left", &left.to_string())]),
    }
    errors
}

fn over_page(cx: &Cx, over: Over) -> PageResult {
    cx.refused("letter/over.html", &json!({ "over": over }))
}

pub(super) async fn ask_second(cx: Cx) -> PageResult {
    second_page(&cx, &FieldErrors::default()).await
}

async fn second_page(cx: &Cx, errors: &FieldErrors) -> PageResult {
    let (vault, half, now) = (cx.app.vault.clone(), cx.session_hash(), cx.now);
    let number = cx.write(move |conn| service::send_again(conn, &vault, &half, false, now)).await?;
    let Some(end) = number else { return cx.see_other("/logga-in/brev") };
    let view = json!({ "form": SecondForm::default(), "errors": cx.errors(errors), "end": end });
    if errors.is_empty() {
        cx.secret_page("letter/second.html", &view)
    } else {
        cx.editor("letter/second.html").invalid(&view)
    }
}

pub(super) async fn second(cx: Cx, form: Form<SecondForm>) -> PageResult {
    if form.second_code.trim().is_empty() {
        return second_page(&cx, &FieldErrors::one("second_code", "required")).await;
    }
    let (vault, typed, now) = (cx.app.vault.clone(), form.second_code.clone(), cx.now);
    let half = cx.session_hash();
    let entered = cx.write(move |conn| service::second(conn, &vault, &half, &typed, now)).await?;
    match entered {
        SignInOutcome::In(token, right) => {
            cx.start_session(&token);
            cx.see_other(format!("/val/{right}"))
        }
        SignInOutcome::Wrong(left) => second_page(&cx, &told("second_code", left)).await,
        SignInOutcome::Spent => {
            second_page(&cx, &FieldErrors::one("second_code", "letter_spent")).await
        }
        SignInOutcome::Over(over) => {
            cx.end_session();
            over_page(&cx, over)
        }
        SignInOutcome::Gone => cx.see_other("/logga-in/brev"),
    }
}

pub(super) async fn again(cx: Cx) -> PageResult {
    let (vault, half, now) = (cx.app.vault.clone(), cx.session_hash(), cx.now);
    let number = cx.write(move |conn| service::send_again(conn, &vault, &half, true, now)).await?;
    if number.flatten().is_some() {
        cx.flash("letter-sent-again", &[]);
    }
    cx.see_other("/logga-in/brev/kod")
}

/// Leaves in a hurry. A person's session ends, however they came in, and the browser forgets which
/// offers it has saved: the device may be in somebody else's hand soon. A page of another house can
/// lead here, but it signs nobody out.
pub(super) async fn leave(cx: Cx) -> PageResult {
    if cx.header("sec-fetch-site") == Some("cross-site") {
        return cx.see_other(AWAY);
    }
    let is_person = cx.user.as_ref().is_some_and(|user| user.role == Role::Client);
    if cx.scope().is_some() || is_person {
        let (hash, now) = (cx.session_hash(), cx.now);
        cx.write(move |conn| crate::identity::end_session(conn, &hash, now)).await?;
        cx.end_session();
    }
    let mut answer = cx.see_other(AWAY)?;
    // Only what the portal itself has put there: storage is one for each address.
    let (name, what) = (
        header::HeaderName::from_static("clear-site-data"),
        header::HeaderValue::from_static("\"storage\""),
    );
    answer.headers_mut().insert(name, what);
    Ok(answer)
}
