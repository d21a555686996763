//! Contracts for staff: signed, paused, closed.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{Line, Shown, shown};
use crate::contract::form::{NoteForm, PauseForm};
use crate::contract::model::{ContractState, IntervalKind};
use crate::contract::{ContractError, policy, service, store};
use crate::identity::{self, Decision};
use crate::kernel::{FieldErrors, Role};
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::platform::{AppError, Refusal, told};
use crate::provider;

pub(super) const STAFF: Access = Access::Only(&[Role::Commissioner]);

const PAGE: &str = "contract/show.html";
const PAUSE: &str = "contract/pause.html";

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/avtal", STAFF, list)
        .get("/bestallare/avtal/{reference}", STAFF, show)
        .post("/bestallare/avtal/{reference}/skriv-under", STAFF, sign)
        .get("/bestallare/avtal/{reference}/paus", STAFF, ask_pause)
        .post("/bestallare/avtal/{reference}/paus", STAFF, pause)
        .post("/bestallare/avtal/{reference}/paus/{place}/avsluta", STAFF, end_pause)
        .post("/bestallare/avtal/{reference}/atgardat", STAFF, handled)
}

async fn list(cx: Cx) -> PageResult {
    let (owner, today) = (cx.actor.authority_id.ok_or(AppError::Denied)?, cx.today);
    let lines = cx
        .read(move |conn| {
            let contracts = store::of_authority(conn, owner)?;
            let ids: Vec<_> = contracts.iter().map(|one| one.provider_id).collect();
            let providers = provider::many(conn, &ids)?;
            let mut intervals = store::intervals_of(conn, &contracts)?;
            let mut lines = Vec::new();
            for contract in contracts {
                let intervals = intervals.remove(&contract.id).unwrap_or_default();
                let provider = providers.get(&contract.provider_id);
                let provider = provider.map(|one| one.name.clone()).unwrap_or_default();
                lines.push(Line::of(contract, provider, &intervals, today));
            }
            Ok::<_, ContractError>(lines)
        })
        .await?;
    cx.page("contract/list.html", &json!({ "contracts": lines }))
}

/// The contract of the path, for staff of its authority, and whether they may decide about it
/// today; else it is not found.
pub(super) async fn load(cx: &Cx) -> Result<(Shown, Option<String>), AppError> {
    let (actor, reference, today) = (cx.actor, cx.reference("reference")?, cx.today);
    cx.read(move |conn| {
        let contract = store::by_reference(conn, &reference)?;
        policy::may_run(&actor, &contract)?;
        let (user, owner) = (actor.user()?, contract.owner_authority_id);
        let delegation = identity::decider(conn, user, Decision::Contract, owner, today)?;
        Ok::<_, ContractError>((shown(conn, contract)?, delegation.map(|one| one.reference)))
    })
    .await
}

pub(super) fn home(shown: &Shown) -> String {
    format!("/bestallare/avtal/{}", shown.contract.reference)
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SignForm {
    sha256: String,
    sure: String,
}

fn view(
    cx: &Cx,
    (shown, delegation): &(Shown, Option<String>),
    form: &NoteForm,
    errors: &FieldErrors,
) -> Value {
    let contract = &shown.contract;
    let documents: Vec<Value> = shown
        .documents
        .iter()
        .map(|one| {
            json!({
                "number": one.number, "brief": one.brief, "direction": one.direction,
                "at": one.registered_at,
            })
        })
        .collect();
    json!({
        "contract": shown.view(cx), "errors": cx.errors(errors), "form": form,
        "to_sign": contract.state == ContractState::ToSign
            && contract.authority_signed_at.is_none(),
        "delegation": delegation, "binds": contract.state.binds(),
        "may_close": contract.state.binds() || contract.state == ContractState::ToSign,
        "documents": documents, "history": shown.history(true),
        "deviations": shown.deviations(cx), "answers": shown.answers(),
        "to_handle": shown.to_handle(),
    })
}

/// Staff note what they did about a no or a silence.
async fn handled(cx: Cx, form: Form<NoteForm>) -> PageResult {
    let loaded = load(&cx).await?;
    let note = match form.parse() {
        Ok(note) => note,
        Err(errors) => return cx.editor(PAGE).invalid(&view(&cx, &loaded, &form, &errors)),
    };
    let id = loaded.0.contract.id;
    let done = cx.operate(move |op| told(service::handle_answer(op, id, &note))).await?;
    if let Err(refusal) = done {
        return refused(&cx, &loaded, &form, &refusal);
    }
    cx.flash("contract-handled", &[]);
    cx.see_other(home(&loaded.0))
}

fn refused(
    cx: &Cx,
    loaded: &(Shown, Option<String>),
    form: &NoteForm,
    refusal: &Refusal,
) -> PageResult {
    cx.editor(PAGE).refused(refusal, &view(cx, loaded, form, &refusal.faults()))
}

async fn show(cx: Cx) -> PageResult {
    let loaded = load(&cx).await?;
    cx.page(PAGE, &view(&cx, &loaded, &NoteForm::default(), &FieldErrors::default()))
}

async fn sign(cx: Cx, form: Form<SignForm>) -> PageResult {
    let loaded = load(&cx).await?;
    if form.sure != "yes" {
        let errors = FieldErrors::one("sure", "tick_to_go_on");
        let view = view(&cx, &loaded, &NoteForm::default(), &errors);
        return cx.editor(PAGE).invalid(&view);
    }
    let (id, read) = (loaded.0.contract.id, form.sha256.clone());
    let done = cx.operate(move |op| told(service::sign_authority(op, id, &read))).await?;
    if let Err(refusal) = done {
        return refused(&cx, &loaded, &NoteForm::default(), &refusal);
    }
    cx.flash("contract-signed", &[]);
    cx.see_other(home(&loaded.0))
}

fn pause_view(cx: &Cx, shown: &Shown, form: &PauseForm, errors: &FieldErrors) -> Value {
    json!({
        "contract": shown.view(cx), "form": form, "errors": cx.errors(errors),
        "kinds": IntervalKind::ALL,
    })
}

async fn ask_pause(cx: Cx) -> PageResult {
    let (shown, _) = load(&cx).await?;
    let form = PauseForm { from: cx.today.to_string(), ..PauseForm::default() };
    cx.page(PAUSE, &pause_view(&cx, &shown, &form, &FieldErrors::default()))
}

async fn pause(cx: Cx, form: Form<PauseForm>) -> PageResult {
    let (shown, _) = load(&cx).await?;
    let (kind, days, reason) = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            return cx.editor(PAUSE).invalid(&pause_view(&cx, &shown, &form, &errors));
        }
    };
    let id = shown.contract.id;
    let done = cx.operate(move |op| told(service::pause(op, id, kind, days, &reason))).await?;
    if let Err(refusal) = done {
        let view = pause_view(&cx, &shown, &form, &refusal.faults());
        return cx.editor(PAUSE).refused(&refusal, &view);
    }
    cx.flash("contract-paused", &[]);
    cx.see_other(home(&shown))
}

async fn end_pause(cx: Cx) -> PageResult {
    let loaded = load(&cx).await?;
    let place = cx.segment("place").parse::<usize>().map_err(|_| AppError::NotFound)?;
    let interval = loaded.0.intervals.iter().rev().nth(place).ok_or(AppError::NotFound)?.id;
    let yesterday = cx.today.pred_opt().unwrap_or(cx.today);
    let done = cx.operate(move |op| told(service::end_interval(op, interval, yesterday))).await?;
    if let Err(refusal) = done {
        return refused(&cx, &loaded, &NoteForm::default(), &refusal);
    }
    cx.flash("contract-pause-ended", &[]);
    cx.see_other(home(&loaded.0))
}
