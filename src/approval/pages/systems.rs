//! Choice systems for staff: list, new, one, its advertisement.

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_json::{Value, json};

use super::common::STAFF;
use crate::approval::form::{AdvertisementForm, SystemForm};
use crate::approval::model::{
    Application, ApplicationState, ChoiceSystem, DefaultAlternative, SystemState,
};
use crate::approval::{ApprovalError, policy, rules, service, store};
use crate::kernel::{AuthorityId, FieldErrors, Reference};
use crate::measure::{Area, MeasureKind, TargetGroup};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes, is_stale, saved_instead};
use crate::provider;
use crate::registry;
use crate::terms::{self, Specification, SpecificationState};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/system", STAFF, list)
        .get("/bestallare/system/nytt", STAFF, new)
        .post("/bestallare/system/nytt", STAFF, create)
        .get("/bestallare/system/{reference}", STAFF, show)
        .get("/bestallare/system/{reference}/andra", STAFF, edit)
        .post("/bestallare/system/{reference}/andra", STAFF, save)
        .post("/bestallare/system/{reference}/oppna", STAFF, open)
        .post("/bestallare/system/{reference}/stang", STAFF, close)
        .get("/bestallare/system/{reference}/annons", STAFF, advertisement)
        .post("/bestallare/system/{reference}/annons", STAFF, advertise)
}

/// The authority that the signed-in staff act for.
pub(super) fn authority(cx: &Cx) -> Result<AuthorityId, AppError> {
    cx.actor.authority_id.ok_or(AppError::Denied)
}

#[derive(Serialize)]
pub(super) struct SystemView {
    reference: Reference,
    name: String,
    kind: MeasureKind,
    cpv: String,
    decided_on: String,
    decision_registry_no: String,
    default_alternative: DefaultAlternative,
    default_unit: Option<String>,
    default_supplier: Option<Reference>,
    default_ground: String,
    advertisement_url: Option<String>,
    advertisement_id: Option<String>,
    target_groups: Vec<TargetGroup>,
    areas: Vec<Area>,
    reserved: bool,
    reply_days: Option<i64>,
    legal_opinion: String,
    state: SystemState,
    /// R5: open, and not advertised nationally.
    alarm: bool,
}

impl SystemView {
    pub(super) fn of(system: &ChoiceSystem) -> Self {
        Self {
            reference: system.reference.clone(),
            name: system.name.clone(),
            kind: system.measure_kind,
            cpv: system.cpv.to_string(),
            decided_on: system.decided_on.to_string(),
            decision_registry_no: system.decision_registry_no.clone(),
            default_alternative: system.default_alternative,
            default_unit: system.default_unit.clone(),
            default_supplier: system.default_supplier.clone(),
            default_ground: system.default_ground.clone(),
            advertisement_url: system.advertisement_url.clone(),
            advertisement_id: system.advertisement_id.clone(),
            target_groups: system.target_groups(),
            areas: system.areas(),
            reserved: system.reserved,
            reply_days: system.reply_days,
            legal_opinion: system.legal_opinion.clone(),
            state: system.state,
            alarm: rules::lacks_advertisement(system),
        }
    }
}

fn home(system: &ChoiceSystem) -> String {
    format!("/bestallare/system/{}", system.reference)
}

async fn list(cx: Cx) -> PageResult {
    let owner = authority(&cx)?;
    let systems = cx.read(move |conn| store::systems(conn, owner)).await?;
    let systems: Vec<SystemView> = systems.iter().map(SystemView::of).collect();
    cx.page("approval/systems.html", &json!({ "systems": systems }))
}

fn form_view(
    cx: &Cx,
    system: Option<&ChoiceSystem>,
    form: &SystemForm,
    errors: &FieldErrors,
    saved: Option<&SystemForm>,
) -> Value {
    let words = [
        ("measure_kind", "measure-kind"),
        ("target_groups", "measure-target"),
        ("areas", "measure-area"),
        ("reserved", "terms-tick"),
        ("default_alternative", "default-alternative"),
    ];
    json!({
        "form": form, "errors": cx.errors(errors), "kinds": MeasureKind::ALL,
        "alternatives": DefaultAlternative::ALL, "target_groups": TargetGroup::ALL,
        "areas": Area::ALL, "system": system.map(SystemView::of),
        "saved": saved.map(|saved| saved_instead(cx, "approval", &words, form, saved)),
        "reply_days": form.reply_days.trim().parse::<i64>().ok(),
    })
}

async fn new(cx: Cx) -> PageResult {
    let view = form_view(&cx, None, &SystemForm::blank(), &FieldErrors::default(), None);
    cx.page("approval/system-form.html", &view)
}

async fn create(cx: Cx, form: Form<SystemForm>) -> PageResult {
    let new = match form.parse(authority(&cx)?) {
        Ok(new) => new,
        Err(errors) => {
            let view = form_view(&cx, None, &form, &errors, None);
            return cx.invalid("approval/system-form.html", &view);
        }
    };
    if let Some(page) = look_again(&cx, None, &form) {
        return page;
    }
    let made = cx.operate(move |op| service::create_system(op, &new)).await;
    if is_no_contract(&made) {
        return no_contract(&cx, None, &form);
    }
    let system = made?;
    cx.flash("approval-system-created", &[]);
    cx.see_other(home(&system))
}

/// Whether the operation was refused since nobody has the contract that was typed.
fn is_no_contract<T>(done: &Result<T, AppError>) -> bool {
    done.as_ref().is_err_and(|error| error.came_of(ApprovalError::NoContract))
}

/// The fields again, with that at its field.
fn no_contract(cx: &Cx, system: Option<&ChoiceSystem>, form: &SystemForm) -> PageResult {
    let errors = FieldErrors::one("default_supplier", "approval_no_contract");
    cx.invalid("approval/system-form.html", &form_view(cx, system, form, &errors, None))
}

/// The answers before they are saved, or the fields again to change them.
fn look_again(cx: &Cx, system: Option<&ChoiceSystem>, form: &SystemForm) -> Option<PageResult> {
    let view = || form_view(cx, system, form, &FieldErrors::default(), None);
    match form.step.as_str() {
        "check" => Some(cx.page("approval/system-check.html", &view())),
        "edit" => Some(cx.page("approval/system-form.html", &view())),
        _ => None,
    }
}

/// The system of the path, while it may be rewritten.
async fn load_draft(cx: &Cx) -> Result<ChoiceSystem, AppError> {
    let system = load(cx).await?;
    if system.state == SystemState::Draft {
        Ok(system)
    } else {
        Err(ApprovalError::SystemNotFrom(system.state).into())
    }
}

async fn edit(cx: Cx) -> PageResult {
    let system = load_draft(&cx).await?;
    let (form, errors) = (SystemForm::of(&system), FieldErrors::default());
    let view = form_view(&cx, Some(&system), &form, &errors, None);
    cx.page("approval/system-form.html", &view)
}

async fn save(cx: Cx, form: Form<SystemForm>) -> PageResult {
    let system = load_draft(&cx).await?;
    let wish = match form.parse(system.owner_authority_id) {
        Ok(wish) => wish,
        Err(errors) => {
            let view = form_view(&cx, Some(&system), &form, &errors, None);
            return cx.invalid("approval/system-form.html", &view);
        }
    };
    if let Some(page) = look_again(&cx, Some(&system), &form) {
        return page;
    }
    let (id, seen) = (system.id, form.seen.clone());
    let saved = cx
        .operate(move |op| {
            let saved = SystemForm::of(&store::system(op.conn, id)?);
            if is_stale(&seen, &saved) {
                return Ok(Some(saved));
            }
            service::edit_system(op, id, &wish)?;
            Ok::<_, ApprovalError>(None)
        })
        .await;
    if is_no_contract(&saved) {
        return no_contract(&cx, Some(&system), &form);
    }
    if let Some(saved) = saved? {
        let form = SystemForm { seen: saved.seen.clone(), ..SystemForm::clone(&form) };
        let errors = FieldErrors::default();
        let view = form_view(&cx, Some(&system), &form, &errors, Some(&saved));
        return cx.refused("approval/system-form.html", &view);
    }
    cx.flash("approval-saved", &[]);
    cx.see_other(home(&system))
}

/// The system of the path, for staff of its authority; else it is not found.
async fn load(cx: &Cx) -> Result<ChoiceSystem, AppError> {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    cx.read(move |conn| {
        let system = store::system_by_reference(conn, &reference)?;
        policy::may_run(&actor, system.owner_authority_id)?;
        Ok::<_, ApprovalError>(system)
    })
    .await
}

#[derive(Serialize)]
struct SpecLine {
    reference: Reference,
    version: i64,
    state: SpecificationState,
    published_at: Option<NaiveDateTime>,
}

impl SpecLine {
    fn of(spec: &Specification) -> Self {
        Self {
            reference: spec.reference.clone(),
            version: spec.version,
            state: spec.state,
            published_at: spec.published_at,
        }
    }
}

#[derive(Serialize)]
struct Applicant {
    reference: Reference,
    provider: String,
    state: ApplicationState,
    received_at: Option<NaiveDateTime>,
}

async fn show(cx: Cx) -> PageResult {
    let system = load(&cx).await?;
    let (id, series, matter) = (system.id, system.specification_series.clone(), system.matter_id);
    let (versions, applications, providers, matter) = cx
        .read(move |conn| {
            let versions = terms::versions(conn, &series)?;
            let applications = store::of_system(conn, id)?;
            let ids: Vec<_> = applications.iter().map(|one| one.provider_id).collect();
            let providers = provider::many(conn, &ids)?;
            let matter = registry::matter(conn, matter)?;
            Ok::<_, ApprovalError>((versions, applications, providers, matter))
        })
        .await?;
    let applicant = |one: &Application| Applicant {
        reference: one.reference.clone(),
        provider: providers.get(&one.provider_id).map(|p| p.name.clone()).unwrap_or_default(),
        state: one.state,
        received_at: one.received_at,
    };
    let published = versions.iter().any(|one| one.state == SpecificationState::Published);
    let view = json!({
        "system": SystemView::of(&system),
        "versions": versions.iter().map(SpecLine::of).collect::<Vec<_>>(),
        "applications": applications.iter().map(applicant).collect::<Vec<_>>(),
        "may_open": system.state == SystemState::Draft && published,
        "may_close": system.state == SystemState::Open,
        "registry_no": matter.registry_no,
    });
    cx.page("approval/system.html", &view)
}

async fn open(cx: Cx) -> PageResult {
    let system = load(&cx).await?;
    let id = system.id;
    cx.operate(move |op| service::open_system(op, id)).await?;
    cx.flash("approval-system-opened", &[]);
    cx.see_other(home(&system))
}

async fn close(cx: Cx) -> PageResult {
    let system = load(&cx).await?;
    let id = system.id;
    cx.operate(move |op| service::close_system(op, id)).await?;
    cx.flash("approval-system-closed", &[]);
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
    cx.page("approval/advertisement.html", &advertisement_view(&cx, &system, &form, &errors))
}

async fn advertise(cx: Cx, form: Form<AdvertisementForm>) -> PageResult {
    let system = load(&cx).await?;
    let wish = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = advertisement_view(&cx, &system, &form, &errors);
            return cx.invalid("approval/advertisement.html", &view);
        }
    };
    let id = system.id;
    cx.operate(move |op| {
        let wish = wish.as_ref().map(|(url, number)| (url.as_str(), number.as_str()));
        service::advertise(op, id, wish)
    })
    .await?;
    cx.flash("approval-saved", &[]);
    cx.see_other(home(&system))
}
