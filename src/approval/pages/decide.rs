//! The decision: what it would say, who may make it, and the letter afterwards.

use serde::Deserialize;
use serde_json::{Value, json};

use super::apply::correcting_letters;
use super::case::{Case, load};
use super::common::{STAFF, desk};
use crate::approval::model::ApplicationState;
use crate::approval::{ApprovalError, service, store};
use crate::identity::{self, Decision, Delegation};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::registry;

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/ansokan/{reference}/beslut", STAFF, prepare)
        .post("/bestallare/ansokan/{reference}/jav", STAFF, declare)
        .post("/bestallare/ansokan/{reference}/godkann", STAFF, approve)
        .post("/bestallare/ansokan/{reference}/avsla", STAFF, refuse)
        .post("/bestallare/ansokan/{reference}/uteslut", STAFF, exclude)
}

/// The delegation that the signed-in user has today for a kind of decision.
async fn delegation(cx: &Cx, case: &Case, kind: Decision) -> Result<Option<Delegation>, AppError> {
    let (user, day) = (cx.actor.user()?, cx.today);
    let found = cx.read(move |conn| identity::delegation(conn, user, kind, day)).await?;
    Ok(found.filter(|one| one.authority_id == case.application.owner_authority_id))
}

/// The outcome that the findings lead to: an excluding ground, an unmet requirement, or none.
fn outcome(case: &Case) -> Result<ApplicationState, ApprovalError> {
    let findings = case.findings();
    if findings.may_exclude().is_ok() {
        return Ok(ApplicationState::Excluded);
    }
    match findings.may_refuse() {
        Ok(()) => Ok(ApplicationState::Refused),
        Err(ApprovalError::AllMet) => findings.may_approve().map(|()| ApplicationState::Approved),
        Err(error) => Err(error),
    }
}

async fn prepare_view(cx: &Cx, case: &Case, errors: &FieldErrors) -> Result<Value, AppError> {
    let to = outcome(case).ok();
    let kind = match to {
        Some(ApplicationState::Excluded) => Decision::Exclusion,
        _ => Decision::LovApproval,
    };
    let delegation = delegation(cx, case, kind).await?;
    let (application, today) = (case.application.clone(), cx.today);
    let letter = match to {
        None => None,
        Some(to) => {
            Some(cx.read(move |conn| service::preview(conn, &application, to, today)).await?)
        }
    };
    let declared = cx.actor.user_id.is_some_and(|me| case.impartial.contains(&me));
    // What keeps the button off, in the order in which it is to be mended.
    let review = case.application.state == ApplicationState::UnderReview;
    let stop = if !review {
        Some("approval-stop-state")
    } else if to.is_none() {
        Some("approval-stop-unresolved")
    } else if !declared {
        Some("approval-stop-impartial")
    } else if delegation.is_none() {
        Some("approval-stop-delegation")
    } else {
        None
    };
    let action = to.map(|to| match to {
        ApplicationState::Approved => "godkann",
        ApplicationState::Excluded => "uteslut",
        _ => "avsla",
    });
    Ok(json!({
        "head": case.head(), "desk": desk(&case.application), "registry_no": case.registry_no,
        "outcome": to, "action": action,
        "button": to.map(|to| cx.text(&format!("approval-decide-{to}"), &[])), "blocks": letter.as_deref().map(registry::blocks),
        "declared": declared, "stop": stop, "unresolved": case.findings().unresolved(),
        "delegation": delegation.map(|one| one.reference), "review": review,
        "examiner": case.name(case.application.examiner_id), "errors": cx.errors(errors), "none": {},
    }))
}

async fn prepare(cx: Cx) -> PageResult {
    let case = load(&cx).await?;
    if case.application.state.is_decided() {
        return letter(&cx, &case).await;
    }
    let view = prepare_view(&cx, &case, &FieldErrors::default()).await?;
    cx.page("approval/decide.html", &view)
}

/// The letter as it went, for staff.
async fn letter(cx: &Cx, case: &Case) -> PageResult {
    let id = case.application.decision_document_id.ok_or(AppError::NotFound)?;
    let application = case.application.id;
    let (document, corrections) = cx
        .read(move |conn| {
            let document = registry::document_by_id(conn, id)?;
            Ok::<_, ApprovalError>((document, correcting_letters(conn, application)?))
        })
        .await?;
    let view = json!({
        "head": case.head(), "desk": desk(&case.application), "blocks": registry::blocks(&document.body),
        "registry_no": case.registry_no, "at": document.registered_at, "corrections": corrections,
        "last_day": case.application.petition_last_day.map(|day| day.to_string()),
        "log_head": cx.log_head().await?,
    });
    cx.page("approval/decided.html", &view)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ImpartialForm {
    impartial: String,
}

async fn declare(cx: Cx, form: Form<ImpartialForm>) -> PageResult {
    let case = load(&cx).await?;
    if form.impartial != "yes" {
        let view = prepare_view(&cx, &case, &FieldErrors::one("impartial", "impartial")).await?;
        return cx.invalid("approval/decide.html", &view);
    }
    let id = case.application.id;
    cx.operate(move |op| service::declare_impartial(op, id)).await?;
    cx.see_other(format!("{}/beslut", desk(&case.application)))
}

async fn approve(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    cx.operate(move |op| {
        let application = store::by_reference(op.conn, &reference)?;
        service::approve(op, application.id)
    })
    .await?;
    cx.flash("approval-approved", &[]);
    cx.see_other(format!("/bestallare/ansokan/{}/beslut", cx.reference("reference")?))
}

async fn refuse(cx: Cx) -> PageResult {
    let case = load(&cx).await?;
    let id = case.application.id;
    cx.operate(move |op| service::refuse(op, id)).await?;
    done(&cx, &case)
}

async fn exclude(cx: Cx) -> PageResult {
    let case = load(&cx).await?;
    let id = case.application.id;
    cx.operate(move |op| service::exclude(op, id)).await?;
    done(&cx, &case)
}

fn done(cx: &Cx, case: &Case) -> PageResult {
    cx.flash("approval-decided", &[]);
    cx.see_other(format!("{}/beslut", desk(&case.application)))
}
