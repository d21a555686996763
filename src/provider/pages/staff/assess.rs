//! A claim is assessed: each criterion by itself, then the decision that follows.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use serde_json::{Value, json};

use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::form::read_assessment;
use crate::provider::model::{CriterionClaim, Provider, StatusKind};
use crate::provider::{ProviderError, rules, service, store};

use super::super::common::{Choice, named, of_slug};
use super::super::status::{Known, find, shown};

const PAGE: &str = "provider/assess.html";

async fn claimed(cx: &Cx) -> Result<(Provider, Known), AppError> {
    let reference = cx.reference("provider")?;
    let kind = of_slug(cx.segment("status")).ok_or(AppError::NotFound)?;
    cx.read(move |conn| {
        let provider = store::by_reference(conn, &reference)?;
        let known = find(conn, provider.id, kind)?.ok_or(ProviderError::NotFound)?;
        Ok::<_, ProviderError>((provider, known))
    })
    .await
}

/// When the claim that is read was made, as its form carries it.
fn moment(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.f").to_string()
}

fn view(
    cx: &Cx,
    (provider, known): &(Provider, Known),
    form: &BTreeMap<String, String>,
    errors: &FieldErrors,
) -> Value {
    let choices = |pairs: [(&'static str, &str); 2]| {
        pairs.map(|(value, key)| Choice { value, text: cx.text(key, &[]) })
    };
    let stands = rules::state_on(&known.status, cx.today);
    json!({
        "name": provider.name,
        "reference": provider.reference,
        "title": named(cx, "status-kind", known.status.status.word()),
        "lapse": named(cx, "provider-status-lapse", known.status.status.word()),
        "known": shown(cx, known, true),
        "open": stands.waits(),
        "renewal": rules::holds(stands, known.status.valid_to, cx.today),
        "criteria": criteria(known.status.status, &known.criteria),
        "answers": choices([("yes", "provider-met-yes"), ("no", "provider-met-no")]),
        "verdicts": choices([
            ("accept", "provider-verdict-accept"),
            ("refuse", "provider-verdict-refuse"),
        ]),
        "form": form,
        "errors": cx.errors(errors),
    })
}

fn criteria(kind: StatusKind, shown: &[CriterionClaim]) -> Vec<Value> {
    let evidence = |word: &str| {
        let found = shown.iter().find(|one| one.criterion.word() == word);
        found.map(|one| one.evidence.clone())
    };
    let one = |word: &str| json!({ "word": word, "evidence": evidence(word) });
    kind.criteria().iter().map(|criterion| one(criterion.word())).collect()
}

pub(in crate::provider::pages) async fn status(cx: Cx) -> PageResult {
    let known = claimed(&cx).await?;
    let (form, errors) = (BTreeMap::new(), FieldErrors::default());
    let view = view(&cx, &known, &form, &errors);
    cx.editor(PAGE).show(&moment(known.1.status.claimed_at), &view)
}

pub(in crate::provider::pages) async fn decide(
    cx: Cx,
    form: Form<BTreeMap<String, String>>,
) -> PageResult {
    let known = claimed(&cx).await?;
    let (provider_id, kind) = (known.0.id, known.1.status.status);
    let assessment = match read_assessment(&form, kind, cx.today) {
        Ok(assessment) => assessment,
        Err(errors) => {
            return cx.editor(PAGE).invalid(&view(&cx, &known, &form, &errors));
        }
    };
    let base = cx.base().moment().unwrap_or(known.1.status.claimed_at);
    let today = cx.today;
    let stale = cx
        .operate(move |op| {
            // A last day may have passed since the job looked.
            service::expire_statuses(op.conn, today, op.now)?;
            let done = service::assess_status(op, provider_id, kind, &assessment, base, today);
            match done {
                Ok(_) => Ok(false),
                Err(ProviderError::Stale) => Ok(true),
                Err(error) => Err(error),
            }
        })
        .await?;
    if stale {
        // What is claimed now stands above what was written of the claim before.
        let known = claimed(&cx).await?;
        let view = view(&cx, &known, &form, &FieldErrors::default());
        let version = moment(known.1.status.claimed_at);
        return cx.editor(PAGE).stale(&version, &json!([]), &view);
    }
    cx.flash("provider-status-assessed", &[]);
    cx.see_other(format!("/bestallare/leverantor/{}", known.0.reference))
}
