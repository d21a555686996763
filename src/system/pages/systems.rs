//! Choice systems for staff: list, new, rewritten, opened, closed, its advertisement.

use serde_json::{Value, json};

use super::common::STAFF;
use super::view::SystemView;
use crate::kernel::{FieldErrors, digits};
use crate::measure::{Area, MeasureKind, TargetGroup};
use crate::platform::web::{Cx, Form, PageResult, Routes, fingerprint};
use crate::platform::{AppError, at_field};
use crate::system::form::{AdvertisementForm, SystemForm};
use crate::system::model::{ChoiceSystem, DefaultAlternative, SystemState};
use crate::system::{SystemError, policy, service, store};

const FORM: &str = "system/form.html";
const CHECK: &str = "system/check.html";
const ADVERTISEMENT: &str = "system/advertisement.html";

/// Fields that hold codes.
const WORDS: &[(&str, &str)] = &[
    ("measure_kind", "measure-kind"),
    ("target_groups", "measure-target"),
    ("areas", "measure-area"),
    ("reserved", "terms-tick"),
    ("default_alternative", "default-alternative"),
];

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/system", STAFF, list)
        .get("/bestallare/system/nytt", STAFF, new)
        .post("/bestallare/system/nytt", STAFF, create)
        .get("/bestallare/system/{reference}/andra", STAFF, edit)
        .post("/bestallare/system/{reference}/andra", STAFF, save)
        .post("/bestallare/system/{reference}/oppna", STAFF, open)
        .post("/bestallare/system/{reference}/stang", STAFF, close)
        .get("/bestallare/system/{reference}/annons", STAFF, advertisement)
        .post("/bestallare/system/{reference}/annons", STAFF, advertise)
}

fn home(system: &ChoiceSystem) -> String {
    format!("/bestallare/system/{}", system.reference)
}

async fn list(cx: Cx) -> PageResult {
    let owner = cx.actor.authority_id.ok_or(AppError::Denied)?;
    let systems = cx.read(move |conn| store::of_authority(conn, owner)).await?;
    let systems: Vec<SystemView> = systems.iter().map(SystemView::of).collect();
    cx.page("system/list.html", &json!({ "systems": systems }))
}

fn form_view(
    cx: &Cx,
    system: Option<&ChoiceSystem>,
    form: &SystemForm,
    errors: &FieldErrors,
) -> Value {
    json!({
        "form": form, "errors": cx.errors(errors), "kinds": MeasureKind::ALL,
        "alternatives": DefaultAlternative::ALL, "target_groups": TargetGroup::ALL,
        "areas": Area::ALL, "system": system.map(SystemView::of),
        "reply_days": digits::whole(&form.reply_days),
    })
}

async fn new(cx: Cx) -> PageResult {
    let view = form_view(&cx, None, &SystemForm::blank(), &FieldErrors::default());
    cx.editor(FORM).show("", &view)
}

async fn create(cx: Cx, form: Form<SystemForm>) -> PageResult {
    let new = match form.parse(cx.actor.authority_id.ok_or(AppError::Denied)?) {
        Ok(new) => new,
        Err(errors) => return invalid(&cx, None, &form, &errors),
    };
    if let Some(page) = look_again(&cx, None, &form) {
        return page;
    }
    let made =
        cx.operate(move |op| at_field(service::create(op, &new), "default_supplier")).await?;
    match made {
        Ok(system) => {
            cx.flash("system-staff-created", &[]);
            cx.see_other(home(&system))
        }
        Err(errors) => invalid(&cx, None, &form, &errors),
    }
}

/// The fields again, with their faults.
fn invalid(
    cx: &Cx,
    system: Option<&ChoiceSystem>,
    form: &SystemForm,
    errors: &FieldErrors,
) -> PageResult {
    cx.editor(FORM).invalid(&form_view(cx, system, form, errors))
}

/// The answers before they are saved, or the fields again to change them.
fn look_again(cx: &Cx, system: Option<&ChoiceSystem>, form: &SystemForm) -> Option<PageResult> {
    let page = match form.step.as_str() {
        "check" => CHECK,
        "edit" => FORM,
        _ => return None,
    };
    let view = form_view(cx, system, form, &FieldErrors::default());
    Some(cx.editor(page).show(cx.base().text(), &view))
}

/// The system of the path, while it may be rewritten.
async fn load_draft(cx: &Cx) -> Result<ChoiceSystem, AppError> {
    let system = load(cx).await?;
    if system.state == SystemState::Draft {
        Ok(system)
    } else {
        Err(SystemError::NotFrom(system.state).into())
    }
}

async fn edit(cx: Cx) -> PageResult {
    let system = load_draft(&cx).await?;
    let (form, errors) = (SystemForm::of(&system), FieldErrors::default());
    let view = form_view(&cx, Some(&system), &form, &errors);
    cx.editor(FORM).show(&fingerprint(&form), &view)
}

async fn save(cx: Cx, form: Form<SystemForm>) -> PageResult {
    let system = load_draft(&cx).await?;
    let wish = match form.parse(system.owner_authority_id) {
        Ok(wish) => wish,
        Err(errors) => return invalid(&cx, Some(&system), &form, &errors),
    };
    if let Some(page) = look_again(&cx, Some(&system), &form) {
        return page;
    }
    let (id, base) = (system.id, cx.base());
    let saved = cx
        .operate(move |op| {
            let saved = SystemForm::of(&store::get(op.conn, id)?);
            if base.is_behind(&saved) {
                return Ok::<_, SystemError>(Ok(Some(saved)));
            }
            let done = at_field(service::edit(op, id, &wish), "default_supplier")?;
            Ok(done.map(|()| None))
        })
        .await?;
    match saved {
        Err(errors) => invalid(&cx, Some(&system), &form, &errors),
        Ok(Some(saved)) => {
            let view = form_view(&cx, Some(&system), &form, &FieldErrors::default());
            let both = (&form.0, &saved);
            cx.editor(FORM).stale_by_field(("system-staff", WORDS), both, &view)
        }
        Ok(None) => {
            cx.flash("system-staff-saved", &[]);
            cx.see_other(home(&system))
        }
    }
}

/// The system of the path, for staff of its authority; else it is not found.
async fn load(cx: &Cx) -> Result<ChoiceSystem, AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| {
        let system = store::by_reference(conn, &reference)?;
        policy::may_run(&actor, system.owner_authority_id)?;
        Ok::<_, SystemError>(system)
    })
    .await
}

async fn open(cx: Cx) -> PageResult {
    let system = load(&cx).await?;
    let id = system.id;
    cx.operate(move |op| service::open(op, id)).await?;
    cx.flash("system-staff-opened", &[]);
    cx.see_other(home(&system))
}

async fn close(cx: Cx) -> PageResult {
    let system = load(&cx).await?;
    let id = system.id;
    cx.operate(move |op| service::close(op, id)).await?;
    cx.flash("system-staff-closed", &[]);
    cx.see_other(home(&system))
}

fn advertisement_view(
    cx: &Cx,
    system: &ChoiceSystem,
    form: &AdvertisementForm,
    errors: &FieldErrors,
) -> Value {
    json!({ "system": SystemView::of(system), "form": form, "errors": cx.errors(errors) })
}

async fn advertisement(cx: Cx) -> PageResult {
    let system = load(&cx).await?;
    let (form, errors) = (AdvertisementForm::of(&system), FieldErrors::default());
    cx.page(ADVERTISEMENT, &advertisement_view(&cx, &system, &form, &errors))
}

async fn advertise(cx: Cx, form: Form<AdvertisementForm>) -> PageResult {
    let system = load(&cx).await?;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = advertisement_view(&cx, &system, &form, &errors);
            return cx.editor(ADVERTISEMENT).invalid(&view);
        }
    };
    let id = system.id;
    cx.operate(move |op| {
        let wish = wish.as_ref().map(|(url, number)| (url.as_str(), number.as_str()));
        service::advertise(op, id, wish)
    })
    .await?;
    cx.flash("system-staff-saved", &[]);
    cx.see_other(home(&system))
}
