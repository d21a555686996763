//! A slip of the pen in a decision letter is corrected by a new letter, read before it is sent.

use serde_json::{Value, json};

use super::case::{Case, load};
use super::common::{STAFF, desk};
use crate::approval::form::CorrectForm;
use crate::approval::service;
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::platform::{AppError, at_field};
use crate::registry;

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/ansokan/{reference}/skrivfel", STAFF, ask).post(
        "/bestallare/ansokan/{reference}/skrivfel",
        STAFF,
        correct,
    )
}

/// A decided case; before that there is no letter to correct.
async fn decided(cx: &Cx) -> Result<Case, AppError> {
    let case = load(cx).await?;
    if case.application.state.is_decided() { Ok(case) } else { Err(AppError::NotFound) }
}

fn view(
    cx: &Cx,
    case: &Case,
    form: &CorrectForm,
    (errors, letter): (&FieldErrors, Option<&str>),
) -> Value {
    json!({
        "head": case.head(), "desk": desk(&case.application), "registry_no": case.registry_no,
        "form": form, "errors": cx.errors(errors), "blocks": letter.map(registry::blocks),
    })
}

async fn ask(cx: Cx) -> PageResult {
    let case = decided(&cx).await?;
    let none = (&FieldErrors::default(), None);
    cx.page("approval/correct.html", &view(&cx, &case, &CorrectForm::default(), none))
}

/// First the letter is shown; sent again with "send" it goes.
async fn correct(cx: Cx, form: Form<CorrectForm>) -> PageResult {
    let case = decided(&cx).await?;
    let (wrong, right) = match form.parse() {
        Ok(words) => words,
        Err(errors) => {
            let view = view(&cx, &case, &form, (&errors, None));
            return cx.invalid("approval/correct.html", &view);
        }
    };
    let (application, today) = (case.application.clone(), cx.today);
    let (old, new) = (wrong.clone(), right.clone());
    let letter = cx
        .read(move |conn| {
            let words = (old.as_str(), new.as_str());
            at_field(service::correction_preview(conn, &application, words, today), "wrong")
        })
        .await?;
    let letter = match letter {
        Ok(letter) => letter,
        Err(errors) => {
            let view = view(&cx, &case, &form, (&errors, None));
            return cx.invalid("approval/correct.html", &view);
        }
    };
    if form.wish != "send" {
        let view = view(&cx, &case, &form, (&FieldErrors::default(), Some(&letter)));
        return cx.page("approval/correct.html", &view);
    }
    let id = case.application.id;
    cx.operate(move |op| service::correct(op, id, (&wrong, &right))).await?;
    cx.flash("approval-corrected", &[]);
    cx.see_other(format!("{}/beslut", desk(&case.application)))
}
