//! A provider's contracts: read and sign.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{Line, Shown, shown};
use crate::contract::model::ContractState;
use crate::contract::{ContractError, policy, service, store};
use crate::kernel::{FieldErrors, Role};
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::platform::{AppError, told};
use crate::provider::{self, Member};

pub(super) const PROVIDER: Access = Access::Only(&[Role::ProviderMember]);

const PAGE: &str = "contract/own.html";

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/avtal", PROVIDER, list)
        .get("/leverantor/avtal/{reference}", PROVIDER, show)
        .post("/leverantor/avtal/{reference}/skriv-under", PROVIDER, sign)
}

async fn list(cx: Cx) -> PageResult {
    let (actor, today) = (cx.actor, cx.today);
    let lines = cx
        .read(move |conn| {
            let Some((provider, _)) = provider::of_user(conn, actor.user()?)? else {
                return Ok::<_, ContractError>(None);
            };
            let contracts = store::of_provider(conn, provider.id)?;
            let mut intervals = store::intervals_of(conn, &contracts)?;
            let mut lines = Vec::new();
            for contract in contracts {
                let intervals = intervals.remove(&contract.id).unwrap_or_default();
                lines.push(Line::of(contract, provider.name.clone(), &intervals, today));
            }
            Ok(Some(lines))
        })
        .await?;
    match lines {
        Some(lines) => cx.page("contract/own-list.html", &json!({ "contracts": lines })),
        None => cx.see_other("/bli-utforare"),
    }
}

/// The contract of the path, if it is the actor's organisation's; else it is not found.
pub(super) async fn load(cx: &Cx) -> Result<(Shown, Member), AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| {
        let (_, member) = provider::of_user(conn, actor.user()?)?.ok_or(ContractError::NotYours)?;
        let contract = store::by_reference(conn, &reference)?;
        policy::may_read(&member, &contract)?;
        Ok::<_, ContractError>((shown(conn, contract)?, member))
    })
    .await
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SignForm {
    sha256: String,
    sure: String,
}

fn view(cx: &Cx, shown: &Shown, member: &Member, errors: &FieldErrors) -> Value {
    let open = shown.contract.state == ContractState::ToSign
        && shown.contract.provider_signed_at.is_none();
    json!({
        "contract": shown.view(cx), "errors": cx.errors(errors), "form": SignForm::default(),
        "to_sign": open, "may_sign": policy::may_sign(member, &shown.contract).is_ok(),
        "history": shown.history(false), "deviations": shown.deviations(cx),
        "answers": shown.answers(),
    })
}

async fn show(cx: Cx) -> PageResult {
    let (shown, member) = load(&cx).await?;
    cx.page(PAGE, &view(&cx, &shown, &member, &FieldErrors::default()))
}

async fn sign(cx: Cx, form: Form<SignForm>) -> PageResult {
    let (shown, member) = load(&cx).await?;
    if form.sure != "yes" {
        let errors = FieldErrors::one("sure", "tick_to_go_on");
        return cx.editor(PAGE).invalid(&view(&cx, &shown, &member, &errors));
    }
    let (id, read) = (shown.contract.id, form.sha256.clone());
    let done = cx.operate(move |op| told(service::sign_provider(op, id, &read))).await?;
    if let Err(refusal) = done {
        let view = view(&cx, &shown, &member, &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.flash("contract-signed", &[]);
    cx.see_other(format!("/leverantor/avtal/{}", shown.contract.reference))
}
