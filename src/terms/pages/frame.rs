//! Caps and notice of a draft, and what a version says that the one before did not.

use serde_json::{Value, json};

use super::SpecView;
use super::common::{STAFF, home, load, load_draft};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes, fingerprint};
use crate::terms::form::FrameForm;
use crate::terms::model::Specification;
use crate::terms::{TermsError, service, store};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/krav/{reference}/tak-och-uppsagning", STAFF, edit)
        .post("/bestallare/krav/{reference}/tak-och-uppsagning", STAFF, save)
        .get("/bestallare/krav/{reference}/skillnad", STAFF, difference)
}

const PAGE: &str = "terms/frame.html";

fn view(cx: &Cx, spec: &Specification, form: &FrameForm, errors: &FieldErrors) -> Value {
    json!({ "spec": SpecView::of(spec), "form": form, "errors": cx.errors(errors) })
}

async fn edit(cx: Cx) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let form = FrameForm::of(&spec.frame);
    let view = view(&cx, &spec, &form, &FieldErrors::default());
    cx.editor(PAGE).show(&fingerprint(&form), &view)
}

async fn save(cx: Cx, form: Form<FrameForm>) -> PageResult {
    let (spec, _) = load_draft(&cx).await?;
    let frame = match form.parse() {
        Ok(frame) => frame,
        Err(errors) => {
            return cx.editor(PAGE).invalid(&view(&cx, &spec, &form, &errors));
        }
    };
    let (id, base) = (spec.id, cx.base());
    let saved = cx
        .operate(move |op| {
            let saved = FrameForm::of(&store::specification(op.conn, id)?.frame);
            if base.is_behind(&saved) {
                return Ok(Some(saved));
            }
            service::set_frame(op, id, &frame)?;
            Ok::<_, TermsError>(None)
        })
        .await?;
    if let Some(saved) = saved {
        let view = view(&cx, &spec, &form, &FieldErrors::default());
        return cx.editor(PAGE).stale_by_field(("terms", &[]), (&form.0, &saved), &view);
    }
    cx.flash("terms-saved", &[]);
    cx.see_other(home(&spec))
}

async fn difference(cx: Cx) -> PageResult {
    let (spec, _) = load(&cx).await?;
    let (id, series, version) = (spec.id, spec.series.clone(), spec.version);
    let found = cx
        .read(move |conn| {
            let versions = store::versions(conn, &series)?;
            let Some(before) = versions.into_iter().find(|one| one.version < version) else {
                return Ok::<_, TermsError>(None);
            };
            Ok(Some(service::difference(conn, before.id, id)?))
        })
        .await?;
    let difference = found.ok_or(AppError::NotFound)?;
    let view = json!({ "spec": SpecView::of(&spec), "difference": difference });
    cx.page("terms/difference.html", &view)
}
