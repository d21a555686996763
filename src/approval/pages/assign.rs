//! Who examines: taken on, handed to a colleague, handed back.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{STAFF, desk};
use super::examine::{Case, load, view};
use crate::approval::service;
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, Form, PageResult, Routes};

pub fn routes() -> Routes {
    Routes::default()
        .post("/bestallare/ansokan/{reference}/granska", STAFF, assign)
        .post("/bestallare/ansokan/{reference}/lamna", STAFF, hand_over)
        .post("/bestallare/ansokan/{reference}/lamna-tillbaka", STAFF, hand_back)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct AssignForm {
    impartial: String,
    /// The reference of an account.
    colleague: String,
    /// "yes" from somebody who has found that they are partial.
    conflict: String,
}

/// The page of the case with a fault of one of its forms.
fn with_fault(cx: &Cx, case: &Case, field: &str, code: &str) -> PageResult {
    let mut view: Value = view(cx, case, None);
    if let Some(view) = view.as_object_mut() {
        let errors = FieldErrors::one(field, code);
        view.insert("errors".to_owned(), json!(cx.errors(&errors)));
    }
    cx.invalid("approval/examine.html", &view)
}

async fn assign(cx: Cx, form: Form<AssignForm>) -> PageResult {
    let case = load(&cx).await?;
    if form.impartial != "yes" {
        return with_fault(&cx, &case, "impartial", "impartial");
    }
    let id = case.application.id;
    cx.operate(move |op| service::assign(op, id)).await?;
    cx.flash("approval-assigned", &[]);
    cx.see_other(desk(&case.application))
}

async fn hand_over(cx: Cx, form: Form<AssignForm>) -> PageResult {
    let case = load(&cx).await?;
    let to = case.colleagues.iter().find(|one| one.reference.as_str() == form.colleague);
    let Some(to) = to else {
        return with_fault(&cx, &case, "colleague", "choose_one");
    };
    let (id, colleague) = (case.application.id, to.id);
    cx.operate(move |op| service::assign_to(op, id, colleague)).await?;
    cx.flash("approval-handed-over", &[("name", &to.name)]);
    cx.see_other(desk(&case.application))
}

async fn hand_back(cx: Cx, form: Form<AssignForm>) -> PageResult {
    let case = load(&cx).await?;
    let conflict = form.conflict == "yes";
    let id = case.application.id;
    cx.operate(move |op| service::hand_back(op, id, conflict)).await?;
    cx.flash("approval-handed-back", &[]);
    cx.see_other("/bestallare/ansokningar")
}
