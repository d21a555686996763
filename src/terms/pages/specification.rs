//! The pages of one specification: read, edited, its requirements, a next version.

use super::super::form::{HeadForm, RequirementForm};
use super::super::model::{Requirement, RequirementKind, Specification, SpecificationState};
use super::super::{TermsError, rules, service, store};
use super::common::{home, load, load_draft, own};
use super::view::{PriceView, RequirementView, SpecView};
use crate::attachment::{FileKind, LARGEST_MB};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, fingerprint};
use serde::Deserialize;
use serde_json::json;

pub(super) async fn show(cx: Cx) -> PageResult {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    let (spec, asked, prices, versions) = cx
        .read(move |conn| {
            let (spec, asked) = own(conn, &actor, &reference)?;
            let prices = store::prices(conn, spec.id)?;
            let versions = store::versions(conn, &spec.series)?;
            Ok::<_, TermsError>((spec, asked, prices, versions))
        })
        .await?;
    let missing = rules::missing_to_publish(&spec, asked.len());
    let newest = versions.first().is_some_and(|newest| newest.id == spec.id);
    let may_renew = spec.state == SpecificationState::Published && newest;
    cx.page(
        "terms/show.html",
        &json!({
            "spec": SpecView::of(&spec),
            "requirements": asked.iter().map(RequirementView::of).collect::<Vec<_>>(),
            "prices": prices.iter().map(PriceView::of).collect::<Vec<_>>(),
            "differs": versions.iter().any(|one| one.version < spec.version),
            "missing": missing,
            "versions": versions.iter().map(SpecView::of).collect::<Vec<_>>(),
            "may_renew": may_renew,
        }),
    )
}

const HEAD: &str = "terms/edit.html";
const REQUIREMENT: &str = "terms/requirement.html";

/// Fields of a requirement that hold codes.
const WORDS: &[(&str, &str)] = &[("kind", "requirement-kind"), ("may_reuse", "terms-tick")];

pub(super) fn head_view(
    cx: &Cx,
    spec: &Specification,
    form: &HeadForm,
    errors: &FieldErrors,
) -> serde_json::Value {
    json!({ "spec": SpecView::of(spec), "form": form, "errors": cx.errors(errors) })
}

pub(super) async fn edit(cx: Cx) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let form = HeadForm::of(&spec);
    let view = head_view(&cx, &spec, &form, &FieldErrors::default());
    cx.editor(HEAD).show(&fingerprint(&form), &view)
}

pub(super) async fn save(cx: Cx, form: Form<HeadForm>) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let head = match form.parse() {
        Ok(head) => head,
        Err(errors) => {
            return cx.editor(HEAD).invalid(&head_view(&cx, &spec, &form, &errors));
        }
    };
    let (id, base) = (spec.id, cx.base());
    let saved = cx
        .operate(move |op| {
            let saved = HeadForm::of(&store::specification(op.conn, id)?);
            if base.is_behind(&saved) {
                return Ok(Some(saved));
            }
            service::edit(op, id, &head)?;
            Ok::<_, TermsError>(None)
        })
        .await?;
    if let Some(saved) = saved {
        let view = head_view(&cx, &spec, &form, &FieldErrors::default());
        return cx.editor(HEAD).stale_by_field(("terms", &[]), (&form.0, &saved), &view);
    }
    cx.flash("terms-saved", &[]);
    cx.see_other(home(&spec))
}

pub(super) fn requirement_view(
    cx: &Cx,
    spec: &Specification,
    number: Option<i64>,
    form: &RequirementForm,
    errors: &FieldErrors,
) -> serde_json::Value {
    let file_kinds: Vec<_> =
        FileKind::ALL.iter().map(|kind| json!({ "value": kind, "text": kind.name() })).collect();
    json!({
        "spec": SpecView::of(spec), "number": number, "form": form, "errors": cx.errors(errors),
        "kinds": RequirementKind::ALL, "file_kinds": file_kinds, "largest": LARGEST_MB,
    })
}

pub(super) async fn new_requirement(cx: Cx) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let (form, errors) = (RequirementForm::blank(), FieldErrors::default());
    cx.page(REQUIREMENT, &requirement_view(&cx, &spec, None, &form, &errors))
}

pub(super) async fn add_requirement(cx: Cx, form: Form<RequirementForm>) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = requirement_view(&cx, &spec, None, &form, &errors);
            return cx.editor(REQUIREMENT).invalid(&view);
        }
    };
    let id = spec.id;
    cx.operate(move |op| service::add_requirement(op, id, &wish)).await?;
    cx.flash("terms-requirement-saved", &[]);
    cx.see_other(home(&spec))
}

pub(super) fn numbered<'a>(cx: &Cx, asked: &'a [Requirement]) -> Result<&'a Requirement, AppError> {
    let number = cx.segment("number").parse::<i64>().map_err(|_| AppError::NotFound)?;
    asked.iter().find(|asked| asked.number == number).ok_or(AppError::NotFound)
}

pub(super) async fn edit_requirement(cx: Cx) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let asked = numbered(&cx, &asked)?;
    let form = RequirementForm::of(asked);
    let errors = FieldErrors::default();
    let view = requirement_view(&cx, &spec, Some(asked.number), &form, &errors);
    cx.editor(REQUIREMENT).show(&fingerprint(&form), &view)
}

pub(super) async fn save_requirement(cx: Cx, form: Form<RequirementForm>) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let number = numbered(&cx, &asked)?.number;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = requirement_view(&cx, &spec, Some(number), &form, &errors);
            return cx.editor(REQUIREMENT).invalid(&view);
        }
    };
    let (id, base) = (spec.id, cx.base());
    let saved = cx
        .operate(move |op| {
            let asked = store::requirements(op.conn, id)?;
            let asked = asked.iter().find(|asked| asked.number == number);
            let saved = asked.map(RequirementForm::of).unwrap_or_default();
            if base.is_behind(&saved) {
                return Ok(Some(saved));
            }
            service::edit_requirement(op, id, number, &wish)?;
            Ok::<_, TermsError>(None)
        })
        .await?;
    if let Some(saved) = saved {
        let errors = FieldErrors::default();
        let view = requirement_view(&cx, &spec, Some(number), &form, &errors);
        let editor = cx.editor(REQUIREMENT);
        return editor.stale_by_field(("terms", WORDS), (&form.0, &saved), &view);
    }
    cx.flash("terms-requirement-saved", &[]);
    cx.see_other(home(&spec))
}

pub(super) async fn remove_requirement(cx: Cx) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let number = numbered(&cx, &asked)?.number;
    let id = spec.id;
    cx.operate(move |op| service::remove_requirement(op, id, number)).await?;
    cx.flash("terms-requirement-removed", &[]);
    cx.see_other(home(&spec))
}

/// Which way a row is moved: `up`, or down.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct WayForm {
    pub(super) way: String,
}

pub(super) async fn move_requirement(cx: Cx, form: Form<WayForm>) -> PageResult {
    let (spec, asked) = load_draft(&cx).await?;
    let number = numbered(&cx, &asked)?.number;
    let (id, up) = (spec.id, form.way == "up");
    cx.operate(move |op| service::move_requirement(op, id, number, up)).await?;
    cx.see_other(format!("{}#krav", home(&spec)))
}

pub(super) async fn next_version(cx: Cx) -> PageResult {
    let (spec, _) = load(&cx).await?;
    let id = spec.id;
    let next = cx.operate(move |op| service::next_version(op, id)).await?;
    cx.see_other(home(&next))
}
