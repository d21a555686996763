//! Examination: the answer beside the term, with how it is checked.

use serde_json::json;

use super::case::{Typed, load, view};
use super::common::{STAFF, desk};
use crate::approval::form::VerdictForm;
use crate::approval::{service, store};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::web::{Cx, Form, PageResult, Routes};

pub fn routes() -> Routes {
    Routes::default().get("/bestallare/ansokan/{reference}", STAFF, show).post(
        "/bestallare/ansokan/{reference}/krav/{number}",
        STAFF,
        examine,
    )
}

async fn show(cx: Cx) -> PageResult {
    let case = load(&cx).await?;
    cx.page("approval/examine.html", &view(&cx, &case, None))
}

async fn examine(cx: Cx, form: Form<VerdictForm>) -> PageResult {
    let case = load(&cx).await?;
    let number = cx.segment("number").parse::<i64>().map_err(|_| AppError::NotFound)?;
    let asked = case.requirements.iter().find(|one| one.number == number);
    let requirement = asked.ok_or(AppError::NotFound)?.id;
    let (verdict, reason) = match form.parse() {
        Ok(found) => found,
        Err(errors) => {
            let place = format!("krav-{number}");
            let typed = Typed { place, form: json!(form.0), errors: &errors, stale: false };
            return cx.invalid("approval/examine.html", &view(&cx, &case, Some(&typed)));
        }
    };
    let id = case.application.id;
    let seen = form.seen.clone();
    let done = cx
        .operate(move |op| {
            let stands = |op: &mut Operation<'_>| {
                let all = store::examinations(op.conn, id)?;
                let found = all.iter().find(|one| one.requirement_id == requirement);
                let same = found.is_some_and(|one| one.verdict == verdict && one.reason == reason);
                let at = found.map(|one| one.examined_at.to_string()).unwrap_or_default();
                Ok(same || at == seen)
            };
            let operation =
                |op: &mut Operation<'_>| service::examine(op, id, requirement, verdict, &reason);
            service::as_seen(op, stands, operation)
        })
        .await?;
    if done.is_none() {
        let case = load(&cx).await?;
        let (place, none) = (format!("krav-{number}"), FieldErrors::default());
        let typed = Typed { place, form: json!(form.0), errors: &none, stale: true };
        return cx.refused("approval/examine.html", &view(&cx, &case, Some(&typed)));
    }
    cx.see_other(format!("{}#krav-{number}", desk(&case.application)))
}
