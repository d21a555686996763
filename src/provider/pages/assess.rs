//! Staff look at an organisation and assess what it claims.

use serde_json::{Value, json};

use crate::identity;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use crate::provider::form::AssessForm;
use crate::provider::model::{CriterionClaim, Provider, Status, StatusKind, StatusState};
use crate::provider::{ProviderError, service, store};

use super::organisation::{details, facts, shown, with_criteria};
use super::{Choice, named, of_slug, slug, status_line};

pub(super) async fn show(cx: Cx) -> PageResult {
    let reference = cx.reference("provider")?;
    let (provider, members, names, statuses) = cx
        .read(move |conn| {
            let provider = store::by_reference(conn, &reference)?;
            let members = store::members(conn, provider.id)?;
            let users: Vec<_> = members.iter().map(|member| member.user_id).collect();
            let names = identity::names(conn, &users)?;
            let statuses = store::statuses(conn, provider.id)?;
            Ok::<_, ProviderError>((provider, members, names, statuses))
        })
        .await?;
    let members: Vec<Value> = members
        .iter()
        .map(|member| {
            json!({
                "name": names.get(&member.user_id),
                "role": named(&cx, "member-role", member.role.word()),
                "may_sign": member.may_sign,
                "answered_at": member.answered_at,
                "active": member.active,
            })
        })
        .collect();
    let lines: Vec<_> = statuses
        .iter()
        .map(|status| {
            let href =
                format!("/bestallare/leverantor/{}/{}", provider.reference, slug(status.status));
            status_line(&cx, status.status, Some(status), href)
        })
        .collect();
    let mut rows = facts(&cx, &provider);
    rows.extend(details(&cx, &provider, false));
    let view = json!({
        "name": provider.name,
        "reference": provider.reference,
        "since": provider.created_at,
        "rows": rows,
        "members": members,
        "statuses": lines,
    });
    cx.page("provider/staff.html", &view)
}

async fn claimed(cx: &Cx) -> Result<(Provider, Status, Vec<CriterionClaim>), AppError> {
    let reference = cx.reference("provider")?;
    let kind = of_slug(cx.segment("status")).ok_or(AppError::NotFound)?;
    cx.read(move |conn| {
        let provider = store::by_reference(conn, &reference)?;
        let found = with_criteria(conn, provider.id, kind)?;
        let (status, criteria) = found.ok_or(ProviderError::NotFound)?;
        Ok::<_, ProviderError>((provider, status, criteria))
    })
    .await
}

fn view(
    cx: &Cx,
    (provider, status, criteria): &(Provider, Status, Vec<CriterionClaim>),
    form: &AssessForm,
    errors: &Value,
) -> Value {
    let verdicts = [("accept", "provider-verdict-accept"), ("refuse", "provider-verdict-refuse")]
        .map(|(value, key)| Choice { value, text: cx.text(key, &[]) });
    json!({
        "name": provider.name,
        "reference": provider.reference,
        "title": named(cx, "status-kind", status.status.word()),
        "known": shown(cx, status, criteria),
        "open": status.state == StatusState::Claimed,
        "criteria": criteria_of(cx, status.status),
        "verdicts": verdicts,
        "form": form,
        "errors": errors,
    })
}

fn criteria_of(cx: &Cx, kind: StatusKind) -> Vec<Choice> {
    let named = |word| Choice { value: word, text: named(cx, "criterion", word) };
    kind.criteria().iter().map(|criterion| named(criterion.word())).collect()
}

pub(super) async fn status(cx: Cx) -> PageResult {
    let known = claimed(&cx).await?;
    cx.page("provider/assess.html", &view(&cx, &known, &AssessForm::default(), &json!({})))
}

pub(super) async fn decide(cx: Cx, form: Form<AssessForm>) -> PageResult {
    let known = claimed(&cx).await?;
    let (provider_id, kind) = (known.0.id, known.1.status);
    let assessment = match form.parse(kind, cx.today) {
        Ok(assessment) => assessment,
        Err(errors) => {
            let errors = json!(cx.errors(&errors));
            return cx.invalid("provider/assess.html", &view(&cx, &known, &form.0, &errors));
        }
    };
    let (actor, today, now) = (cx.actor, cx.today, cx.now);
    cx.write(move |conn| {
        service::assess_status(conn, &actor, provider_id, kind, &assessment, today, now)
    })
    .await?;
    cx.flash("provider-status-assessed", &[]);
    cx.see_other(format!("/bestallare/leverantor/{}", known.0.reference))
}
