//! Exclusion grounds as staff assess them: the lead's, and each partner's (R7).

use serde_json::json;

use super::case::{Case, Typed, load, place, view};
use super::common::{STAFF, desk};
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
use crate::terms::GroundId;

pub fn routes() -> Routes {
    Routes::default().post("/bestallare/ansokan/{reference}/grund/{code}", STAFF, assess_lead).post(
        "/bestallare/ansokan/{reference}/medsokande/{partner}/grund/{code}",
        STAFF,
        assess_partner,
    )
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
            let operation = |op: &mut Operation<'_>| match whose {
                None => service::assess_ground(op, id, ground, excludes, &evidence),
                Some(partner) => {
                    service::assess_partner(op, id, partner, ground, excludes, &evidence)
                }
            };
            service::as_seen(op, stands, operation)
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
