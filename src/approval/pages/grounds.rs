//! Exclusion grounds as staff assess them: the lead's, and each partner's (R7).

use serde_json::{Value, json};

use super::common::{STAFF, desk, yes_word};
use super::examine::{Case, Typed, load, view};
use crate::approval::ApprovalError;
use crate::approval::form::GroundForm;
use crate::approval::model::GroundAssessment;
use crate::approval::{service, store};
use crate::kernel::{FieldErrors, Reference};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::provider::ProviderId;
use crate::terms::{ExclusionGround, GroundAnswer, GroundId};

pub fn routes() -> Routes {
    Routes::default().post("/bestallare/ansokan/{reference}/grund/{code}", STAFF, assess_lead).post(
        "/bestallare/ansokan/{reference}/medsokande/{partner}/grund/{code}",
        STAFF,
        assess_partner,
    )
}

/// The id of a ground's place on the page: a partner's has its number in the list too.
fn place(code: &str, partner: Option<usize>) -> String {
    match partner {
        None => format!("grund-{code}"),
        Some(n) => format!("grund-{code}-{}", n + 1),
    }
}

/// A ground as it was declared and assessed. One that was denied is shown too: the examiner may
/// know better than the declaration.
fn ground(
    cx: &Cx,
    case: &Case,
    ground: &ExclusionGround,
    (declared, assessed): (&[GroundAnswer], &[GroundAssessment]),
    (field, action): (String, String),
    typed: Option<&Typed<'_>>,
) -> Value {
    let declared = declared.iter().find(|one| one.ground_id == ground.id);
    let found = assessed.iter().find(|one| one.ground_id == ground.id);
    let typed = typed.filter(|typed| typed.place == field);
    let saved = json!({
        "excludes": found.map(|one| yes_word(one.excludes)).unwrap_or_default(),
        "evidence": found.map(|one| one.evidence.clone()).unwrap_or_default(),
    });
    json!({
        "field": field, "action": action, "text": ground.text,
        "law": format!("{} {}", ground.act, ground.section),
        "applies": declared.is_some_and(|one| one.applies),
        "explanation": declared.map(|one| one.explanation.clone()).unwrap_or_default(),
        "assessed": found.map(|one| one.excludes), "assessed_by":
            case.name(found.map(|one| one.assessed_by)),
        "evidence": found.map(|one| one.evidence.clone()).unwrap_or_default(),
        "seen": found.map(|one| one.assessed_at.to_string()).unwrap_or_default(),
        "stale": typed.is_some_and(|typed| typed.stale),
        "form": typed.map_or(saved, |typed| typed.form.clone()),
        "errors": typed.map_or(json!({}), |typed| json!(cx.errors(typed.errors))),
    })
}

/// The lead's grounds, one by one.
pub(super) fn of_lead(cx: &Cx, case: &Case, typed: Option<&Typed<'_>>) -> Vec<Value> {
    let shown = |one: &ExclusionGround| {
        let action = format!("{}/grund/{}", desk(&case.application), one.code);
        let findings = (case.declared.as_slice(), case.assessed.as_slice());
        ground(cx, case, one, findings, (place(&one.code, None), action), typed)
    };
    case.grounds.iter().map(shown).collect()
}

/// A partner with its grounds; nothing for a number that no partner has.
pub(super) fn of_partner(
    cx: &Cx,
    case: &Case,
    n: usize,
    typed: Option<&Typed<'_>>,
) -> Option<Value> {
    let (partner, provider) = case.partners.get(n)?;
    let findings = case.partner_findings.get(n)?;
    let shown = |one: &ExclusionGround| {
        let path = format!("{}/medsokande/{}", desk(&case.application), provider.reference);
        let action = format!("{path}/grund/{}", one.code);
        let findings = (findings.declared.as_slice(), findings.assessed.as_slice());
        ground(cx, case, one, findings, (place(&one.code, Some(n)), action), typed)
    };
    let grounds: Vec<Value> = case.grounds.iter().map(shown).collect();
    Some(json!({
        "name": provider.name, "reference": provider.reference, "state": partner.state,
        "grounds": grounds,
    }))
}

async fn assess_lead(cx: Cx, form: Form<GroundForm>) -> PageResult {
    let case = load(&cx).await?;
    assess(&cx, &case, &form, None).await
}

async fn assess_partner(cx: Cx, form: Form<GroundForm>) -> PageResult {
    let case = load(&cx).await?;
    let reference: Reference = cx.reference("partner")?;
    let place = case.partners.iter().position(|(_, one)| one.reference == reference);
    let place = place.ok_or(AppError::NotFound)?;
    let whose = case.partners.get(place).map(|(_, provider)| (place, provider.id));
    assess(&cx, &case, &form, whose).await
}

async fn assess(
    cx: &Cx,
    case: &Case,
    form: &Form<GroundForm>,
    whose: Option<(usize, ProviderId)>,
) -> PageResult {
    let code = cx.segment("code").to_owned();
    let ground = case.grounds.iter().find(|one| one.code == code).ok_or(AppError::NotFound)?.id;
    let field = place(&code, whose.map(|(n, _)| n));
    let (excludes, evidence) = match form.parse() {
        Ok(found) => found,
        Err(errors) => {
            let place = field;
            let typed = Typed { place, form: json!(form.0), errors: &errors, stale: false };
            return cx.invalid("approval/examine.html", &view(cx, case, Some(&typed)));
        }
    };
    let id = case.application.id;
    let seen = form.seen.clone();
    let whose = whose.map(|(_, provider)| provider);
    let done = cx
        .operate(move |op| {
            let stands = |op: &mut Operation<'_>| {
                let found = assessment(op.conn, case_of(id, whose), ground)?;
                let same = found
                    .as_ref()
                    .is_some_and(|one| one.excludes == excludes && one.evidence == evidence);
                let at = found.map(|one| one.assessed_at.to_string()).unwrap_or_default();
                Ok(same || at == seen)
            };
            let deed = |op: &mut Operation<'_>| match whose {
                None => service::assess_ground(op, id, ground, excludes, &evidence),
                Some(partner) => {
                    service::assess_partner(op, id, partner, ground, excludes, &evidence)
                }
            };
            service::as_seen(op, stands, deed)
        })
        .await?;
    if done.is_none() {
        let case = load(cx).await?;
        let none = FieldErrors::default();
        let typed = Typed { place: field, form: json!(form.0), errors: &none, stale: true };
        return cx.refused("approval/examine.html", &view(cx, &case, Some(&typed)));
    }
    cx.see_other(format!("{}#{field}", desk(&case.application)))
}

/// An application and, for a partner's ground, whose it is.
type Whose = (crate::approval::ApplicationId, Option<ProviderId>);

const fn case_of(id: crate::approval::ApplicationId, whose: Option<ProviderId>) -> Whose {
    (id, whose)
}

/// What is found about a ground now.
fn assessment(
    conn: &mut Conn,
    (id, whose): Whose,
    ground: GroundId,
) -> Result<Option<GroundAssessment>, ApprovalError> {
    let Some(provider) = whose else {
        let all = store::assessments(conn, id)?;
        return Ok(all.into_iter().find(|one| one.ground_id == ground));
    };
    let partner = store::partner_of(conn, id, provider)?.ok_or(ApprovalError::NotYours)?;
    let all = store::partner_assessments(conn, id)?;
    let of = |one: &&crate::approval::model::PartnerAssessment| {
        one.partner_id == partner.id && one.ground_id == ground
    };
    Ok(all.iter().find(of).map(crate::approval::model::PartnerAssessment::of_ground))
}
