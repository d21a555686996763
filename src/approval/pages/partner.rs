//! A partner's part in an application that another organisation leads; and the application as all
//! who apply read it.

use serde_json::{Value, json};

use super::common::{Mine, PROVIDER, Raw, home, load_mine};
use super::declaration::{Declared, declared, revision};
use super::send;
use crate::approval::model::Part;
use crate::approval::model::{ApplicationState, Partner, PartnerState};
use crate::approval::{ApprovalError, policy, service};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::terms::{self, TermsError};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan/{reference}/las", PROVIDER, read)
        .get("/leverantor/ansokan/{reference}/medverka", PROVIDER, show)
        .post("/leverantor/ansokan/{reference}/medverka", PROVIDER, declare)
        .post("/leverantor/ansokan/{reference}/medverka/ja", PROVIDER, confirm)
        .post("/leverantor/ansokan/{reference}/medverka/nej", PROVIDER, decline)
}

/// The application as it stands, to read. A partner does not see what the lead declares about
/// itself, nor the lead what partners do.
async fn read(cx: Cx) -> PageResult {
    let mine = load_mine(&cx).await?;
    let sections: Vec<Value> = send::rows(&cx, &mine, false)
        .await?
        .into_iter()
        .filter(|(part, _)| mine.partner.is_none() || *part != Part::Declaration)
        .map(|(part, rows)| json!({ "part": part.word(), "rows": rows }))
        .collect();
    cx.page("approval/read.html", &json!({ "head": mine.head(), "sections": sections }))
}

/// The actor's organisation's part; not found for those who lead.
async fn part(cx: &Cx) -> Result<(Mine, Partner), AppError> {
    let mine = load_mine(cx).await?;
    let partner = mine.partner.clone().ok_or(AppError::NotFound)?;
    Ok((mine, partner))
}

fn path(mine: &Mine) -> String {
    format!("{}/medverka", home(&mine.application))
}

/// `stale`: a colleague saved meanwhile; what they saved is shown beside what was typed.
fn view(
    cx: &Cx,
    (mine, partner): (&Mine, &Partner),
    found: &Declared,
    (form, revision): (&Raw, i64),
    (errors, stale): (&FieldErrors, bool),
) -> Value {
    let open = mine.application.state == ApplicationState::Draft;
    json!({
        "head": mine.head(), "here": path(mine), "state": partner.state,
        "confirmed": partner.state == PartnerState::Confirmed,
        "answered_at": partner.answered_at, "open": open,
        "may_write": open && policy::may_apply(&mine.member),
        "may_confirm": policy::may_confirm(&mine.member) && policy::may_apply(&mine.member),
        "whole": found.is_whole(), "grounds": found.view(cx), "form": form,
        "revision": revision, "errors": cx.errors(errors), "stale": stale, "none": {},
    })
}

async fn show(cx: Cx) -> PageResult {
    let (mine, partner) = part(&cx).await?;
    let found = declared(&cx, partner.answer_sheet_id).await?;
    let state = (&found.form(), found.sheet.revision);
    let none = (&FieldErrors::default(), false);
    let view = view(&cx, (&mine, &partner), &found, state, none);
    cx.page("approval/partner.html", &view)
}

async fn declare(cx: Cx, form: Form<Raw>) -> PageResult {
    let (mine, partner) = part(&cx).await?;
    let sheet = partner.answer_sheet_id;
    let found = declared(&cx, sheet).await?;
    let answered = match terms::declaration_from(&found.grounds, &form) {
        Ok(answered) => answered,
        Err(errors) => {
            let state = (&form.0, revision(&form));
            let view = view(&cx, (&mine, &partner), &found, state, (&errors, false));
            return cx.invalid("approval/partner.html", &view);
        }
    };
    let (id, seen) = (mine.application.id, revision(&form));
    let done = cx
        .operate(move |op| match service::declare_partner(op, id, seen, &answered) {
            Ok(()) => Ok(true),
            Err(ApprovalError::Terms(TermsError::Stale)) => Ok(false),
            Err(error) => Err(error),
        })
        .await?;
    if done {
        cx.flash("approval-saved", &[]);
        return cx.see_other(path(&mine));
    }
    let (mine, partner) = part(&cx).await?;
    let found = declared(&cx, sheet).await?;
    let state = (&form.0, found.sheet.revision);
    let told = (&FieldErrors::default(), true);
    let view = view(&cx, (&mine, &partner), &found, state, told);
    cx.refused("approval/partner.html", &view)
}

/// A yes binds the organisation, so it is ticked as well as pressed.
async fn confirm(cx: Cx, form: Form<Raw>) -> PageResult {
    let (mine, partner) = part(&cx).await?;
    if form.get("sure").is_none_or(|ticked| ticked != "yes") {
        let found = declared(&cx, partner.answer_sheet_id).await?;
        let state = (&found.form(), found.sheet.revision);
        let errors = FieldErrors::one("sure", "tick_to_go_on");
        let view = view(&cx, (&mine, &partner), &found, state, (&errors, false));
        return cx.invalid("approval/partner.html", &view);
    }
    let id = mine.application.id;
    cx.operate(move |op| service::confirm_partner(op, id)).await?;
    cx.flash("approval-partner-confirmed", &[]);
    cx.see_other(path(&mine))
}

async fn decline(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    // Pressed twice it is the same no, though the page is no longer there to them.
    cx.operate(move |op| {
        let id = crate::approval::by_reference(op.conn, &reference)?.id;
        service::decline_partner(op, id)
    })
    .await?;
    cx.flash("approval-partner-declined", &[]);
    cx.see_other("/leverantor/ansokan")
}
