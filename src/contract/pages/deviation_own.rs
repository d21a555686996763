//! Deviations for providers: what is asked, the reply, what was decided.

use serde_json::{Value, json};

use super::common::Shown;
use super::deviation::{find, seen};
use super::provider_side::{PROVIDER, load};
use super::rules;
use crate::contract::form::ReplyForm;
use crate::contract::model::{Deviation, DeviationState};
use crate::contract::{policy, service};
use crate::kernel::FieldErrors;
use crate::platform::told;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::provider::Member;

const PAGE: &str = "contract/own-deviation.html";

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/avtal/{reference}/avvikelse/{deviation}", PROVIDER, show)
        .post("/leverantor/avtal/{reference}/avvikelse/{deviation}", PROVIDER, reply)
}

fn view(
    cx: &Cx,
    (shown, member): &(Shown, Member),
    one: &Deviation,
    form: &ReplyForm,
    errors: &FieldErrors,
) -> Value {
    json!({
        "contract": shown.view(cx), "deviation": seen(cx, one), "form": form,
        "errors": cx.errors(errors), "to_reply": one.state == DeviationState::Asked,
        "late": rules::is_late(one, cx.today),
        "may_reply": policy::may_reply(member, &shown.contract).is_ok(),
    })
}

async fn show(cx: Cx) -> PageResult {
    let loaded = load(&cx).await?;
    let one = find(&cx, &loaded.0)?;
    let view = view(&cx, &loaded, &one, &ReplyForm::default(), &FieldErrors::default());
    cx.page(PAGE, &view)
}

async fn reply(cx: Cx, form: Form<ReplyForm>) -> PageResult {
    let loaded = load(&cx).await?;
    let one = find(&cx, &loaded.0)?;
    let (text, plan) = match form.parse() {
        Ok(said) => said,
        Err(errors) => {
            let view = view(&cx, &loaded, &one, &form, &errors);
            return cx.editor(PAGE).invalid(&view);
        }
    };
    let reference = one.reference.clone();
    let done = cx
        .operate(move |op| told(service::reply(op, &reference, (&text, plan.as_deref()))))
        .await?;
    if let Err(refusal) = done {
        let view = view(&cx, &loaded, &one, &form, &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.flash("contract-deviation-replied", &[]);
    let home = &loaded.0.contract.reference;
    cx.see_other(format!("/leverantor/avtal/{home}/avvikelse/{}", one.reference))
}
