//! Changed terms for providers: what differs, by when, what follows from silence, and the answer.

use serde_json::{Value, json};

use super::common::Shown;
use super::provider_side::{PROVIDER, load};
use crate::contract::form::AnswerForm;
use crate::contract::model::{Change, Consent, ConsentState};
use crate::contract::{ContractError, policy, service};
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::platform::{AppError, told};
use crate::provider::Member;
use crate::{registry, terms};

const PAGE: &str = "contract/own-change.html";

pub fn routes() -> Routes {
    Routes::default().get("/leverantor/avtal/{reference}/nya-villkor", PROVIDER, show).post(
        "/leverantor/avtal/{reference}/nya-villkor",
        PROVIDER,
        answer,
    )
}

/// The newest question to the contract of the path, with what differs.
struct Found {
    shown: Shown,
    member: Member,
    asked: Consent,
    change: Change,
    version: i64,
    differs: terms::Difference,
}

async fn find(cx: &Cx) -> Result<Found, AppError> {
    let (shown, member) = load(cx).await?;
    let newest = shown.consents.first().cloned();
    let (asked, version, change) = newest.ok_or(AppError::NotFound)?;
    let (from, to) = (asked.from_id, asked.specification_id);
    let differs =
        cx.read(move |conn| Ok::<_, ContractError>(terms::difference(conn, from, to)?)).await?;
    Ok(Found { shown, member, asked, change, version, differs })
}

fn view(cx: &Cx, found: &Found, form: &AnswerForm, errors: &FieldErrors) -> Value {
    let open = found.asked.state == ConsentState::Asked && cx.today <= found.change.answer_by;
    let silence = format!("contract-silence-{}", found.change.silence.word().replace('_', "-"));
    json!({
        "contract": found.shown.view(cx), "version": found.version, "state": found.asked.state,
        "answer_by": found.change.answer_by.to_string(), "answered_at": found.asked.answered_at,
        "silence": cx.text(&silence, &[]), "differs": found.differs,
        "blocks": registry::blocks(&found.asked.text), "sha256": found.asked.text_sha256,
        "form": form, "errors": cx.errors(errors), "open": open,
        "may_sign": policy::may_sign(&found.member, &found.shown.contract).is_ok(),
    })
}

async fn show(cx: Cx) -> PageResult {
    let found = find(&cx).await?;
    let view = view(&cx, &found, &AnswerForm::default(), &FieldErrors::default());
    cx.page(PAGE, &view)
}

async fn answer(cx: Cx, form: Form<AnswerForm>) -> PageResult {
    let found = find(&cx).await?;
    let (yes, note) = match form.parse() {
        Ok(said) => said,
        Err(errors) => {
            return cx.editor(PAGE).invalid(&view(&cx, &found, &form, &errors));
        }
    };
    let (id, read) = (found.asked.id, form.sha256.clone());
    let done = cx
        .operate(move |op| {
            let said = (yes, note.as_deref());
            told(service::answer_change(op, id, &read, said).map(drop))
        })
        .await?;
    if let Err(refusal) = done {
        let view = view(&cx, &found, &form, &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    let key = if yes { "contract-change-accepted" } else { "contract-change-rejected" };
    cx.flash(key, &[]);
    cx.see_other(format!("/leverantor/avtal/{}", found.shown.contract.reference))
}
