//! Asking for completion: what is marked opens to the provider until a time (scenario 14).

use serde_json::{Value, json};

use super::common::{STAFF, desk};
use super::examine::{Case, load};
use crate::approval::form::CompletionForm;
use crate::approval::model::Verdict;
use crate::approval::service;
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::terms::Requirement;

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/ansokan/{reference}/komplettering", STAFF, ask).post(
        "/bestallare/ansokan/{reference}/komplettering",
        STAFF,
        request,
    )
}

/// The requirements that are marked for completion.
fn marked(case: &Case) -> Vec<&Requirement> {
    let needs = |id| {
        let of = case.examined.iter().find(|one| one.requirement_id == id);
        of.is_some_and(|one| one.verdict == Verdict::CompletionNeeded)
    };
    case.requirements.iter().filter(|one| needs(one.id)).collect()
}

fn ask_view(cx: &Cx, case: &Case, form: &CompletionForm, errors: &FieldErrors) -> Value {
    let named: Vec<Value> = marked(case)
        .into_iter()
        .map(|one| json!({ "number": one.number, "heading": one.heading }))
        .collect();
    json!({
        "head": case.head(), "desk": desk(&case.application), "named": named, "form": form,
        "errors": cx.errors(errors),
    })
}

async fn ask(cx: Cx) -> PageResult {
    let case = load(&cx).await?;
    let reasons: Vec<String> = marked(&case)
        .into_iter()
        .filter_map(|one| case.findings().of(one.id).map(|found| found.reason.clone()))
        .collect();
    let form = CompletionForm {
        message: reasons.join("\n"),
        hour: "16:00".to_owned(),
        ..Default::default()
    };
    cx.page("approval/ask.html", &ask_view(&cx, &case, &form, &FieldErrors::default()))
}

async fn request(cx: Cx, form: Form<CompletionForm>) -> PageResult {
    let case = load(&cx).await?;
    let (message, until) = match form.parse(cx.now) {
        Ok(wish) => wish,
        Err(errors) => {
            return cx.invalid("approval/ask.html", &ask_view(&cx, &case, &form, &errors));
        }
    };
    let named: Vec<_> = marked(&case).into_iter().map(|one| one.id).collect();
    let id = case.application.id;
    cx.operate(move |op| service::request_completion(op, id, &named, &message, until)).await?;
    cx.flash("approval-completion-asked", &[]);
    cx.see_other(desk(&case.application))
}
