//! Alone or with others: the lead's part of a joint application.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{Mine, PROVIDER, home, load_draft, saved, yes_word};
use super::parts::yes_or_no;
use crate::approval::form::{PartnerForm, SupportForm};
use crate::approval::model::SupportKind;
use crate::approval::{ApprovalError, service, store};
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::platform::{AppError, Operation, at_field};
use crate::provider;

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan/{reference}/tillsammans", PROVIDER, show)
        .post("/leverantor/ansokan/{reference}/tillsammans", PROVIDER, answer)
        .get("/leverantor/ansokan/{reference}/tillsammans/ny", PROVIDER, new_partner)
        .post("/leverantor/ansokan/{reference}/tillsammans/ny", PROVIDER, add_partner)
        .post(
            "/leverantor/ansokan/{reference}/tillsammans/{partner}/bort",
            PROVIDER,
            remove_partner,
        )
        .get("/leverantor/ansokan/{reference}/stod/ny", PROVIDER, new_support)
        .post("/leverantor/ansokan/{reference}/stod/ny", PROVIDER, add_support)
        .post("/leverantor/ansokan/{reference}/stod/{support}/bort", PROVIDER, remove_support)
}

fn here(mine: &Mine) -> String {
    format!("{}/tillsammans", home(&mine.application))
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct JointForm {
    /// "yes" with others, "no" alone.
    joint: String,
    /// What was saved when the page was drawn.
    seen: String,
}

async fn view(
    cx: &Cx,
    mine: &Mine,
    form: &JointForm,
    (errors, stale): (&FieldErrors, bool),
) -> Result<Value, AppError> {
    let id = mine.application.id;
    let (application, partners, supports) = cx
        .read(move |conn| {
            let mut partners = Vec::new();
            for partner in store::partners(conn, id)? {
                partners.push((provider::get(conn, partner.provider_id)?, partner.state));
            }
            let application = store::application(conn, id)?;
            Ok::<_, ApprovalError>((application, partners, store::supports(conn, id)?))
        })
        .await?;
    let partners: Vec<Value> = partners
        .iter()
        .map(|(provider, state)| {
            json!({ "name": provider.name, "reference": provider.reference, "state": state })
        })
        .collect();
    let supports: Vec<Value> = supports
        .iter()
        .map(|one| {
            json!({
                "reference": one.reference, "kind": one.kind, "name": one.name,
                "number": one.org_number, "part": one.part, "proof": one.proof,
            })
        })
        .collect();
    let now = application.joint;
    Ok(json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors), "joint": now,
        "partners": partners, "supports": supports, "here": here(mine),
        "seen": now.map(yes_word).unwrap_or_default(), "stale": stale,
        "theirs": now.map(|joint| joint_text(cx, joint)),
    }))
}

/// "Alone" or "together", as pages say it.
pub(super) fn joint_text(cx: &Cx, joint: bool) -> String {
    cx.text(if joint { "approval-joint-together" } else { "approval-joint-alone" }, &[])
}

async fn show(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let joint = mine.application.joint.map(yes_word).unwrap_or_default().to_owned();
    let form = JointForm { joint, seen: String::new() };
    let view = view(&cx, &mine, &form, (&FieldErrors::default(), false)).await?;
    cx.page("approval/together.html", &view)
}

async fn answer(cx: Cx, form: Form<JointForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let Some(joint) = yes_or_no(&form.joint) else {
        let errors = FieldErrors::one("joint", "choose_one");
        let view = view(&cx, &mine, &form, (&errors, false)).await?;
        return cx.invalid("approval/together.html", &view);
    };
    let id = mine.application.id;
    let drawn = form.seen.clone();
    let done = cx
        .operate(move |op| {
            let stands = |op: &mut Operation<'_>| {
                let saved = store::application(op.conn, id)?.joint;
                Ok(saved.map(yes_word).unwrap_or_default() == drawn || saved == Some(joint))
            };
            let operation =
                |op: &mut Operation<'_>| at_field(service::answer_joint(op, id, joint), "joint");
            service::as_seen(op, stands, operation)
        })
        .await?;
    match done {
        None => {
            let view = view(&cx, &mine, &form, (&FieldErrors::default(), true)).await?;
            cx.refused("approval/together.html", &view)
        }
        Some(Err(errors)) => {
            let view = view(&cx, &mine, &form, (&errors, false)).await?;
            cx.invalid("approval/together.html", &view)
        }
        // Who applies with others goes on to name them.
        Some(Ok(())) if joint => {
            cx.flash("approval-saved", &[]);
            cx.see_other(here(&mine))
        }
        Some(Ok(())) => saved(&cx, &mine),
    }
}

fn partner_view(cx: &Cx, mine: &Mine, form: &PartnerForm, errors: &FieldErrors) -> Value {
    json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors), "here": here(mine),
    })
}

async fn new_partner(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let view = partner_view(&cx, &mine, &PartnerForm::default(), &FieldErrors::default());
    cx.page("approval/partner-new.html", &view)
}

async fn add_partner(cx: Cx, form: Form<PartnerForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let number = match form.parse() {
        Ok(number) => number,
        Err(errors) => {
            let view = partner_view(&cx, &mine, &form, &errors);
            return cx.invalid("approval/partner-new.html", &view);
        }
    };
    let id = mine.application.id;
    let added =
        cx.operate(move |op| at_field(service::add_partner(op, id, &number), "org_number")).await?;
    if let Err(errors) = added {
        let view = partner_view(&cx, &mine, &form, &errors);
        return cx.invalid("approval/partner-new.html", &view);
    }
    cx.flash("approval-partner-asked", &[]);
    cx.see_other(here(&mine))
}

async fn remove_partner(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let partner = cx.reference("partner")?;
    let id = mine.application.id;
    cx.operate(move |op| {
        let provider = provider::by_reference(op.conn, &partner)?;
        if store::partner_of(op.conn, id, provider.id)?.is_none() {
            return Err(ApprovalError::NotYours);
        }
        service::remove_partner(op, id, provider.id)
    })
    .await?;
    cx.flash("approval-partner-removed", &[]);
    cx.see_other(here(&mine))
}

fn support_view(cx: &Cx, mine: &Mine, form: &SupportForm, errors: &FieldErrors) -> Value {
    json!({
        "head": mine.head(), "form": form, "errors": cx.errors(errors), "here": here(mine),
        "kinds": SupportKind::ALL,
    })
}

async fn new_support(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let view = support_view(&cx, &mine, &SupportForm::default(), &FieldErrors::default());
    cx.page("approval/support-new.html", &view)
}

async fn add_support(cx: Cx, form: Form<SupportForm>) -> PageResult {
    let mine = load_draft(&cx).await?;
    let new = match form.parse() {
        Ok(new) => new,
        Err(errors) => {
            let view = support_view(&cx, &mine, &form, &errors);
            return cx.invalid("approval/support-new.html", &view);
        }
    };
    let id = mine.application.id;
    cx.operate(move |op| service::add_support(op, id, &new)).await?;
    cx.flash("approval-saved", &[]);
    cx.see_other(here(&mine))
}

async fn remove_support(cx: Cx) -> PageResult {
    let mine = load_draft(&cx).await?;
    let support = cx.reference("support")?;
    let id = mine.application.id;
    cx.operate(move |op| service::remove_support(op, id, &support)).await?;
    cx.flash("approval-saved", &[]);
    cx.see_other(here(&mine))
}
