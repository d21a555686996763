//! Pages where staff read and write specifications: `/bestallare/krav/…`.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::form::{HeadForm, RequirementForm};
use super::model::{Requirement, RequirementKind, Specification, SpecificationState};
use super::{TermsError, policy, rules, service, store};
use crate::kernel::{Actor, FieldErrors, Reference, Role};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};

const STAFF: Access = Access::Only(&[Role::Commissioner]);

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/krav/{reference}", STAFF, show)
        .get("/bestallare/krav/{reference}/andra", STAFF, edit)
        .post("/bestallare/krav/{reference}/andra", STAFF, save)
        .get("/bestallare/krav/{reference}/nytt", STAFF, new_requirement)
        .post("/bestallare/krav/{reference}/nytt", STAFF, add_requirement)
        .get("/bestallare/krav/{reference}/punkt/{number}", STAFF, edit_requirement)
        .post("/bestallare/krav/{reference}/punkt/{number}", STAFF, save_requirement)
        .post("/bestallare/krav/{reference}/punkt/{number}/ta-bort", STAFF, remove_requirement)
        .get("/bestallare/krav/{reference}/publicera", STAFF, ask_publish)
        .post("/bestallare/krav/{reference}/publicera", STAFF, publish)
        .post("/bestallare/krav/{reference}/ny-version", STAFF, next_version)
}

#[derive(Serialize)]
struct SpecView {
    reference: Reference,
    /// The specification's series; of a choice system, the system's own code.
    series: String,
    version: i64,
    title: String,
    background: String,
    compensation: String,
    how_to_apply: String,
    decision_days: i64,
    contract_text: String,
    state: SpecificationState,
    draft: bool,
    published_at: Option<NaiveDateTime>,
}

impl SpecView {
    fn of(spec: &Specification) -> Self {
        Self {
            reference: spec.reference.clone(),
            series: spec.series.clone(),
            version: spec.version,
            title: spec.title.clone(),
            background: spec.background.clone(),
            compensation: spec.compensation.clone(),
            how_to_apply: spec.how_to_apply.clone(),
            decision_days: spec.decision_days,
            contract_text: spec.contract_text.clone(),
            state: spec.state,
            draft: spec.state == SpecificationState::Draft,
            published_at: spec.published_at,
        }
    }
}

#[derive(Serialize)]
struct RequirementView {
    number: i64,
    heading: String,
    text: String,
    kind: RequirementKind,
    how_checked: String,
    word_limit: Option<i64>,
    minimum: Option<i64>,
    maximum: Option<i64>,
}

impl RequirementView {
    fn of(asked: Requirement) -> Self {
        Self {
            number: asked.number,
            heading: asked.heading,
            text: asked.text,
            kind: asked.kind,
            how_checked: asked.how_checked,
            word_limit: asked.word_limit,
            minimum: asked.minimum,
            maximum: asked.maximum,
        }
    }
}

/// A specification with its requirements, for staff of its authority; else it is not found.
fn own(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
) -> Result<(Specification, Vec<Requirement>), TermsError> {
    let spec = store::by_reference(conn, reference)?;
    policy::may_write(actor, spec.owner_authority_id)?;
    let asked = store::requirements(conn, spec.id)?;
    Ok((spec, asked))
}

async fn load(cx: &Cx) -> Result<(Specification, Vec<Requirement>), AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| own(conn, &actor, &reference)).await
}

fn home(spec: &Specification) -> String {
    format!("/bestallare/krav/{}", spec.reference)
}

/// Where the form of a draft is asked for; a published version has none (R4).
async fn load_draft(cx: &Cx) -> Result<(Specification, Vec<Requirement>), AppError> {
    let (spec, asked) = load(cx).await?;
    rules::still_draft(spec.state)?;
    Ok((spec, asked))
}

async fn show(cx: Cx) -> PageResult {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    let (spec, asked, versions) = cx
        .read(move |conn| {
            let (spec, asked) = own(conn, &actor, &reference)?;
            let versions = store::versions(conn, &spec.series)?;
            Ok::<_, TermsError>((spec, asked, versions))
        })
        .await?;
    let missing = rules::missing_to_publish(&spec, asked.len());
    let newest = versions.first().is_some_and(|newest| newest.id == spec.id);
    let may_renew = spec.state == SpecificationState::Published && newest;
    cx.page(
        "terms/show.html",
        &json!({
            "spec": SpecView::of(&spec),
            "requirements": asked.into_iter().map(RequirementView::of).collect::<Vec<_>>(),
            "missing": missing,
            "versions": versions.iter().map(SpecView::of).collect::<Vec<_>>(),
            "may_renew": may_renew,
        }),
    )
}

fn head_view(
    cx: &Cx,
    spec: &Specification,
    form: &HeadForm,
    errors: &FieldErrors,
) -> serde_json::Value {
    json!({ "spec": SpecView::of(spec), "form": form, "errors": cx.errors(errors) })
}

async fn edit(cx: Cx) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let view = head_view(&cx, &spec, &HeadForm::of(&spec), &FieldErrors::default());
    cx.page("terms/edit.html", &view)
}

async fn save(cx: Cx, form: Form<HeadForm>) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let head = match form.parse() {
        Ok(head) => head,
        Err(errors) => {
            return cx.invalid("terms/edit.html", &head_view(&cx, &spec, &form, &errors));
        }
    };
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    cx.write(move |conn| service::edit(conn, &actor, id, &head, now)).await?;
    cx.flash("terms-saved", &[]);
    cx.see_other(home(&spec))
}

fn requirement_view(
    cx: &Cx,
    spec: &Specification,
    number: Option<i64>,
    form: &RequirementForm,
    errors: &FieldErrors,
) -> serde_json::Value {
    json!({
        "spec": SpecView::of(spec), "number": number, "form": form, "errors": cx.errors(errors),
        "kinds": RequirementKind::ALL,
    })
}

async fn new_requirement(cx: Cx) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let (form, errors) = (RequirementForm::default(), FieldErrors::default());
    cx.page("terms/requirement.html", &requirement_view(&cx, &spec, None, &form, &errors))
}

async fn add_requirement(cx: Cx, form: Form<RequirementForm>) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = requirement_view(&cx, &spec, None, &form, &errors);
            return cx.invalid("terms/requirement.html", &view);
        }
    };
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    cx.write(move |conn| service::add_requirement(conn, &actor, id, &wish, now)).await?;
    cx.flash("terms-requirement-saved", &[]);
    cx.see_other(home(&spec))
}

fn numbered<'a>(cx: &Cx, asked: &'a [Requirement]) -> Result<&'a Requirement, AppError> {
    let number = cx.segment("number").parse::<i64>().map_err(|_| AppError::NotFound)?;
    asked.iter().find(|asked| asked.number == number).ok_or(AppError::NotFound)
}

async fn edit_requirement(cx: Cx) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let asked = numbered(&cx, &asked)?;
    let form = RequirementForm::of(asked);
    let errors = FieldErrors::default();
    let view = requirement_view(&cx, &spec, Some(asked.number), &form, &errors);
    cx.page("terms/requirement.html", &view)
}

async fn save_requirement(cx: Cx, form: Form<RequirementForm>) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let number = numbered(&cx, &asked)?.number;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = requirement_view(&cx, &spec, Some(number), &form, &errors);
            return cx.invalid("terms/requirement.html", &view);
        }
    };
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    cx.write(move |conn| service::edit_requirement(conn, &actor, id, number, &wish, now)).await?;
    cx.flash("terms-requirement-saved", &[]);
    cx.see_other(home(&spec))
}

async fn remove_requirement(cx: Cx) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let number = numbered(&cx, &asked)?.number;
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    cx.write(move |conn| service::remove_requirement(conn, &actor, id, number, now)).await?;
    cx.flash("terms-requirement-removed", &[]);
    cx.see_other(home(&spec))
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct SureForm {
    sure: String,
}

fn publish_view(
    cx: &Cx,
    spec: &Specification,
    asked: &[Requirement],
    form: &SureForm,
    errors: &FieldErrors,
) -> serde_json::Value {
    json!({
        "spec": SpecView::of(spec), "form": form, "errors": cx.errors(errors),
        "requirements": asked.len(),
        "missing": rules::missing_to_publish(spec, asked.len()),
    })
}

async fn ask_publish(cx: Cx) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let (form, errors) = (SureForm::default(), FieldErrors::default());
    cx.page("terms/publish.html", &publish_view(&cx, &spec, &asked, &form, &errors))
}

async fn publish(cx: Cx, form: Form<SureForm>) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    if form.sure != "yes" {
        let errors = FieldErrors::one("sure", "tick_to_go_on");
        return cx.invalid("terms/publish.html", &publish_view(&cx, &spec, &asked, &form, &errors));
    }
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    cx.write(move |conn| service::publish(conn, &actor, id, now)).await?;
    cx.flash("terms-published", &[]);
    cx.see_other(home(&spec))
}

async fn next_version(cx: Cx) -> PageResult {
    let (spec, _) = load(&cx).await?;
    let (actor, id, now) = (cx.actor, spec.id, cx.now);
    let next = cx.write(move |conn| service::next_version(conn, &actor, id, now)).await?;
    cx.see_other(home(&next))
}
