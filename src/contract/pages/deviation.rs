//! Deviations for staff: the queue, a new one, one with its reply and decision.

use serde::Serialize;
use serde_json::{Value, json};

use super::common::Shown;
use super::rules;
use super::staff_side::{STAFF, home, load};
use crate::contract::form::{DecisionForm, DeviationForm, NoteForm};
use crate::contract::model::{Deviation, DeviationOrigin, DeviationState, Outcome};
use crate::contract::{ContractError, service, store};
use crate::kernel::{FieldErrors, Reference};
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::platform::{AppError, Operation, told};
use crate::provider;

const PAGE: &str = "contract/deviation.html";
const NEW: &str = "contract/deviation-new.html";

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/avvikelser", STAFF, list)
        .get("/bestallare/avtal/{reference}/avvikelse", STAFF, ask)
        .post("/bestallare/avtal/{reference}/avvikelse", STAFF, open)
        .get("/bestallare/avtal/{reference}/avvikelse/{deviation}", STAFF, show)
        .post("/bestallare/avtal/{reference}/avvikelse/{deviation}/besluta", STAFF, decide)
        .post("/bestallare/avtal/{reference}/avvikelse/{deviation}/rattad", STAFF, corrected)
        .post("/bestallare/avtal/{reference}/avvikelse/{deviation}/aterta", STAFF, withdraw)
}

#[derive(Serialize)]
struct Line {
    href: String,
    provider: String,
    term: String,
    state: DeviationState,
    opened_at: chrono::NaiveDateTime,
    until: String,
    late: bool,
}

async fn list(cx: Cx) -> PageResult {
    let (owner, today) = (cx.actor.authority_id.ok_or(AppError::Denied)?, cx.today);
    let lines = cx
        .read(move |conn| {
            let found = store::open_deviations(conn, owner)?;
            let ids: Vec<_> = found.iter().map(|(_, contract)| contract.provider_id).collect();
            let providers = provider::many(conn, &ids)?;
            let mut lines = Vec::new();
            for (one, contract) in found {
                let provider = providers.get(&contract.provider_id);
                let until = one.correct_by.unwrap_or(one.answer_by);
                lines.push(Line {
                    href: format!(
                        "/bestallare/avtal/{}/avvikelse/{}",
                        contract.reference, one.reference
                    ),
                    provider: provider.map(|one| one.name.clone()).unwrap_or_default(),
                    late: rules::is_late(&one, today),
                    term: one.term,
                    state: one.state,
                    opened_at: one.opened_at,
                    until: until.to_string(),
                });
            }
            Ok::<_, ContractError>(lines)
        })
        .await?;
    cx.page("contract/deviations.html", &json!({ "deviations": lines }))
}

fn new_view(cx: &Cx, shown: &Shown, form: &DeviationForm, errors: &FieldErrors) -> Value {
    json!({
        "contract": shown.view(cx), "form": form, "errors": cx.errors(errors),
        "origins": DeviationOrigin::ALL,
    })
}

async fn ask(cx: Cx) -> PageResult {
    let (shown, _) = load(&cx).await?;
    let form = DeviationForm::default();
    cx.page(NEW, &new_view(&cx, &shown, &form, &FieldErrors::default()))
}

async fn open(cx: Cx, form: Form<DeviationForm>) -> PageResult {
    let (shown, _) = load(&cx).await?;
    let new = match form.parse(cx.today) {
        Ok(new) => new,
        Err(errors) => {
            let view = new_view(&cx, &shown, &form, &errors);
            return cx.editor(NEW).invalid(&view);
        }
    };
    let id = shown.contract.id;
    let made = match cx.operate(move |op| told(service::open_deviation(op, id, &new))).await? {
        Ok(made) => made,
        Err(refusal) => {
            let view = new_view(&cx, &shown, &form, &refusal.faults());
            return cx.editor(NEW).refused(&refusal, &view);
        }
    };
    cx.flash("contract-deviation-opened", &[]);
    cx.see_other(format!("{}/avvikelse/{}", home(&shown), made.reference))
}

/// The deviation of the path, if it is one of the contract's.
pub(super) fn find(cx: &Cx, shown: &Shown) -> Result<Deviation, AppError> {
    let reference: Reference = cx.reference("deviation")?;
    let found = shown.deviations.iter().find(|one| one.reference == reference);
    found.cloned().ok_or(AppError::NotFound)
}

/// What both sides read of a deviation.
pub(super) fn seen(cx: &Cx, one: &Deviation) -> Value {
    json!({
        "reference": one.reference, "state": one.state, "origin": one.origin,
        "happened": one.happened, "term": one.term, "asked": one.asked,
        "answer_by": one.answer_by.to_string(), "opened_at": one.opened_at,
        "reply": one.reply, "plan": one.plan, "replied_at": one.replied_at,
        "outcome": one.outcome, "reasons": one.reasons, "decided_at": one.decided_at,
        "correct_by": one.correct_by.map(|day| day.to_string()),
        "closed_at": one.closed_at, "closing_note": one.closing_note,
        "late": rules::is_late(one, cx.today),
    })
}

fn view(
    cx: &Cx,
    (shown, delegation): &(Shown, Option<String>),
    one: &Deviation,
    form: &Value,
    errors: &FieldErrors,
) -> Value {
    let waits = one.state == DeviationState::Asked && cx.today <= one.answer_by;
    json!({
        "contract": shown.view(cx), "deviation": seen(cx, one), "form": form,
        "errors": cx.errors(errors), "outcomes": Outcome::ALL, "delegation": delegation,
        "may_decide": matches!(one.state, DeviationState::Asked | DeviationState::Replied) && !waits,
        "waits": waits, "may_correct": one.state == DeviationState::ToCorrect,
        "may_withdraw": matches!(one.state, DeviationState::Asked | DeviationState::Replied),
    })
}

/// Every field of the page's forms, as one of them was typed.
fn fields(form: &DecisionForm, note: &str) -> Value {
    json!({
        "outcome": form.outcome, "correct_by": form.correct_by, "reasons": form.reasons,
        "sure": form.sure, "note": note,
    })
}

async fn show(cx: Cx) -> PageResult {
    let loaded = load(&cx).await?;
    let one = find(&cx, &loaded.0)?;
    let form = fields(&DecisionForm::default(), "");
    let view = view(&cx, &loaded, &one, &form, &FieldErrors::default());
    cx.editor(PAGE).show(one.state.word(), &view)
}

async fn decide(cx: Cx, form: Form<DecisionForm>) -> PageResult {
    let loaded = load(&cx).await?;
    let one = find(&cx, &loaded.0)?;
    let typed = fields(&form, "");
    let decision = match form.parse(cx.base().text(), cx.today) {
        Ok(decision) => decision,
        Err(errors) => {
            return cx.editor(PAGE).invalid(&view(&cx, &loaded, &one, &typed, &errors));
        }
    };
    let outcome = decision.outcome;
    let reference = one.reference.clone();
    match cx.operate(move |op| told(service::decide(op, &reference, &decision))).await {
        Ok(Ok(_)) => {}
        Ok(Err(refusal)) => {
            let view = view(&cx, &loaded, &one, &typed, &refusal.faults());
            return cx.editor(PAGE).refused(&refusal, &view);
        }
        Err(AppError::Stale) => {
            // Something has come since the page was drawn: it stands beside what was typed.
            let loaded = load(&cx).await?;
            let one = find(&cx, &loaded.0)?;
            let view = view(&cx, &loaded, &one, &typed, &FieldErrors::default());
            return cx.editor(PAGE).stale(one.state.word(), &json!([]), &view);
        }
        Err(error) => return Err(error),
    }
    cx.flash("contract-deviation-decided", &[]);
    let home = home(&loaded.0);
    match outcome {
        Outcome::Pause => cx.see_other(format!("{home}/paus")),
        Outcome::Notice => cx.see_other(format!("{home}/avsluta")),
        _ => cx.see_other(format!("{home}/avvikelse/{}", one.reference)),
    }
}

/// Reads the note of a step and does it.
async fn step<F>(cx: Cx, form: Form<NoteForm>, said: &'static str, operation: F) -> PageResult
where
    F: Fn(&mut Operation<'_>, &Reference, &str) -> Result<Deviation, ContractError>
        + Send
        + 'static,
{
    let loaded = load(&cx).await?;
    let one = find(&cx, &loaded.0)?;
    let typed = fields(&DecisionForm::default(), &form.note);
    let note = match form.parse() {
        Ok(note) => note,
        Err(errors) => {
            return cx.editor(PAGE).invalid(&view(&cx, &loaded, &one, &typed, &errors));
        }
    };
    let reference = one.reference.clone();
    let done = cx.operate(move |op| told(operation(op, &reference, &note))).await?;
    if let Err(refusal) = done {
        let view = view(&cx, &loaded, &one, &typed, &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.flash(said, &[]);
    cx.see_other(format!("{}/avvikelse/{}", home(&loaded.0), one.reference))
}

async fn corrected(cx: Cx, form: Form<NoteForm>) -> PageResult {
    step(cx, form, "contract-deviation-corrected", service::close_deviation).await
}

async fn withdraw(cx: Cx, form: Form<NoteForm>) -> PageResult {
    step(cx, form, "contract-deviation-withdrawn", service::withdraw_deviation).await
}
