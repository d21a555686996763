//! Examination: the answer beside the term, with how it is checked.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Asked, Head, STAFF, desk};
use crate::approval::form::{CompletionForm, GroundForm, VerdictForm};
use crate::approval::model::{
    Application, ApplicationState, ChoiceSystem, Examination, GroundAssessment, Verdict,
};
use crate::approval::rules::Findings;
use crate::approval::{ApprovalError, Completion, policy, service, store};
use crate::identity;
use crate::kernel::{Actor, FieldErrors, Reference, UserId};
use crate::offer;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::provider::{self, Provider, Status};
use crate::registry;
use crate::terms::{self, Answer, ExclusionGround, GroundAnswer, Requirement, Specification};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/ansokan/{reference}", STAFF, show)
        .post("/bestallare/ansokan/{reference}/granska", STAFF, assign)
        .post("/bestallare/ansokan/{reference}/krav/{number}", STAFF, examine)
        .post("/bestallare/ansokan/{reference}/grund/{code}", STAFF, assess)
        .get("/bestallare/ansokan/{reference}/komplettering", STAFF, ask)
        .post("/bestallare/ansokan/{reference}/komplettering", STAFF, request)
}

/// Everything about an application that its examiner needs.
pub(super) struct Case {
    pub application: Application,
    pub system: ChoiceSystem,
    pub spec: Specification,
    pub provider: Provider,
    pub statuses: Vec<Status>,
    pub offers: Vec<(Reference, String)>,
    pub requirements: Vec<Requirement>,
    pub answers: Vec<Answer>,
    pub grounds: Vec<ExclusionGround>,
    pub declared: Vec<GroundAnswer>,
    pub examined: Vec<Examination>,
    pub assessed: Vec<GroundAssessment>,
    pub impartial: Vec<UserId>,
    pub names: HashMap<UserId, String>,
    pub completion: Option<Completion>,
    pub registry_no: String,
}

impl Case {
    pub fn findings(&self) -> Findings<'_> {
        Findings {
            requirements: &self.requirements,
            examined: &self.examined,
            declared: &self.declared,
            assessed: &self.assessed,
        }
    }

    pub fn head(&self) -> Head {
        Head::of(&self.application, &self.system, &self.provider)
    }

    pub fn name(&self, user: Option<UserId>) -> Option<String> {
        user.and_then(|user| self.names.get(&user).cloned())
    }
}

fn case(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    day: chrono::NaiveDate,
) -> Result<Case, ApprovalError> {
    let application = store::by_reference(conn, reference)?;
    policy::may_examine(actor, &application)?;
    let provider = provider::get(conn, application.provider_id)?;
    let mut offers = Vec::new();
    for sent in store::offers(conn, application.id)? {
        let name = offer::revision(conn, sent.revision_id)?.name;
        offers.push((offer::get(conn, sent.offer_id)?.reference, name));
    }
    let examined = store::examinations(conn, application.id)?;
    let assessed = store::assessments(conn, application.id)?;
    let impartial = store::declared(conn, application.id)?;
    let mut users: Vec<UserId> = examined.iter().map(|one| one.examined_by).collect();
    users.extend(assessed.iter().map(|one| one.assessed_by));
    users.extend(application.examiner_id);
    users.extend(application.decided_by);
    users.extend(application.signatory_id);
    let registry_no = match application.matter_id {
        Some(matter) => registry::matter(conn, matter)?.registry_no,
        None => String::new(),
    };
    Ok(Case {
        system: store::system(conn, application.choice_system_id)?,
        spec: terms::specification(conn, application.specification_id)?,
        statuses: provider::statuses(conn, provider.id)?,
        offers,
        requirements: terms::requirements(conn, application.specification_id)?,
        answers: terms::answers(conn, application.answer_sheet_id)?,
        grounds: terms::grounds(conn, day)?,
        declared: terms::ground_answers(conn, application.answer_sheet_id)?,
        examined,
        assessed,
        impartial,
        names: identity::names(conn, &users)?,
        completion: store::completion(conn, application.id)?,
        registry_no,
        provider,
        application,
    })
}

pub(super) async fn load(cx: &Cx) -> Result<Case, AppError> {
    let (actor, reference, day) = (cx.actor, cx.reference("reference")?, cx.today);
    cx.read(move |conn| case(conn, &actor, &reference, day)).await
}

/// A form that was not right, and which one of the page's it was.
struct Typed<'a> {
    place: String,
    form: Value,
    errors: &'a FieldErrors,
}

#[derive(Serialize)]
struct Point {
    #[serde(flatten)]
    asked: Asked,
    proposal: &'static str,
    verdict: Option<Verdict>,
    reason: String,
    examined_by: Option<String>,
    /// What the form of this point holds.
    form: Value,
    errors: Value,
}

fn point(cx: &Cx, case: &Case, requirement: &Requirement, typed: Option<&Typed<'_>>) -> Point {
    let given = case.answers.iter().find(|one| one.requirement_id == requirement.id);
    let found = case.examined.iter().find(|one| one.requirement_id == requirement.id);
    let asked = Asked::of(cx, requirement, &case.answers);
    let saved = json!({
        "verdict": found.map(|one| one.verdict.word()).unwrap_or_default(),
        "reason": found.map(|one| one.reason.clone()).unwrap_or_default(),
    });
    let typed = typed.filter(|typed| typed.place == asked.field);
    Point {
        proposal: terms::propose(requirement, given.and_then(Answer::given).as_ref()).word(),
        verdict: found.map(|one| one.verdict),
        reason: found.map(|one| one.reason.clone()).unwrap_or_default(),
        examined_by: case.name(found.map(|one| one.examined_by)),
        form: typed.map_or(saved, |typed| typed.form.clone()),
        errors: typed.map_or(json!({}), |typed| json!(cx.errors(typed.errors))),
        asked,
    }
}

/// A ground as it was declared and assessed. One that was denied is shown too: the examiner may
/// know better than the declaration.
fn ground(cx: &Cx, case: &Case, ground: &ExclusionGround, typed: Option<&Typed<'_>>) -> Value {
    let declared = case.declared.iter().find(|one| one.ground_id == ground.id);
    let found = case.assessed.iter().find(|one| one.ground_id == ground.id);
    let field = format!("grund-{}", ground.code);
    let typed = typed.filter(|typed| typed.place == field);
    let saved = json!({
        "excludes": found.map(|one| super::yes_word(one.excludes)).unwrap_or_default(),
        "evidence": found.map(|one| one.evidence.clone()).unwrap_or_default(),
    });
    json!({
        "code": ground.code, "field": field, "text": ground.text,
        "law": format!("{} {}", ground.act, ground.section),
        "applies": declared.is_some_and(|one| one.applies),
        "explanation": declared.map(|one| one.explanation.clone()).unwrap_or_default(),
        "assessed": found.map(|one| one.excludes), "assessed_by":
            case.name(found.map(|one| one.assessed_by)),
        "form": typed.map_or(saved, |typed| typed.form.clone()),
        "errors": typed.map_or(json!({}), |typed| json!(cx.errors(typed.errors))),
    })
}

fn view(cx: &Cx, case: &Case, typed: Option<&Typed<'_>>) -> Value {
    let application = &case.application;
    let points: Vec<Point> =
        case.requirements.iter().map(|one| point(cx, case, one, typed)).collect();
    let grounds: Vec<Value> = case.grounds.iter().map(|one| ground(cx, case, one, typed)).collect();
    let statuses: Vec<Value> = case
        .statuses
        .iter()
        .map(|one| json!({ "status": one.status, "state": one.state }))
        .collect();
    let offers: Vec<Value> = case
        .offers
        .iter()
        .map(|(reference, name)| json!({ "reference": reference, "name": name }))
        .collect();
    let marked = points.iter().filter(|one| one.verdict == Some(Verdict::CompletionNeeded)).count();
    let review = application.state == ApplicationState::UnderReview;
    let mine = cx.actor.user_id.is_some_and(|me| case.impartial.contains(&me));
    let open = case.completion.as_ref().filter(|one| one.closed_at.is_none());
    json!({
        "head": case.head(), "desk": desk(application), "registry_no": case.registry_no,
        "provider_reference": case.provider.reference, "version": case.spec.version,
        "spec_reference": case.spec.reference,
        "examiner": case.name(application.examiner_id),
        "is_examiner": application.examiner_id.is_some()
            && application.examiner_id == cx.actor.user_id,
        "signatory": case.name(application.signatory_id),
        "social": application.social, "statuses": statuses, "offers": offers,
        "points": points, "grounds": grounds, "verdicts": Verdict::ALL,
        "unresolved": case.findings().unresolved(), "marked": marked,
        "may_assign": application.state.waits(), "may_examine": review && mine,
        "review": review, "decided": application.state.is_decided(),
        "until": open.map(|one| one.until_at), "errors": {}, "none": {},
    })
}

async fn show(cx: Cx) -> PageResult {
    let case = load(&cx).await?;
    cx.page("approval/examine.html", &view(&cx, &case, None))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ImpartialForm {
    impartial: String,
}

async fn assign(cx: Cx, form: Form<ImpartialForm>) -> PageResult {
    let case = load(&cx).await?;
    if form.impartial != "yes" {
        let errors = FieldErrors::one("impartial", "impartial");
        let mut view = view(&cx, &case, None);
        if let Some(view) = view.as_object_mut() {
            view.insert("errors".to_owned(), json!(cx.errors(&errors)));
        }
        return cx.invalid("approval/examine.html", &view);
    }
    let (actor, id, now) = (cx.actor, case.application.id, cx.now);
    cx.write(move |conn| service::assign(conn, &actor, id, now)).await?;
    cx.flash("approval-assigned", &[]);
    cx.see_other(desk(&case.application))
}

async fn examine(cx: Cx, form: Form<VerdictForm>) -> PageResult {
    let case = load(&cx).await?;
    let number = cx.segment("number").parse::<i64>().map_err(|_| AppError::NotFound)?;
    let asked = case.requirements.iter().find(|one| one.number == number);
    let requirement = asked.ok_or(AppError::NotFound)?.id;
    let (verdict, reason) = match form.parse() {
        Ok(found) => found,
        Err(errors) => {
            let place = format!("krav-{number}");
            let typed = Typed { place, form: json!(form.0), errors: &errors };
            return cx.invalid("approval/examine.html", &view(&cx, &case, Some(&typed)));
        }
    };
    let (actor, id, now) = (cx.actor, case.application.id, cx.now);
    cx.write(move |conn| service::examine(conn, &actor, id, requirement, verdict, &reason, now))
        .await?;
    cx.see_other(format!("{}#krav-{number}", desk(&case.application)))
}

async fn assess(cx: Cx, form: Form<GroundForm>) -> PageResult {
    let case = load(&cx).await?;
    let code = cx.segment("code").to_owned();
    let ground = case.grounds.iter().find(|one| one.code == code).ok_or(AppError::NotFound)?.id;
    let (excludes, evidence) = match form.parse() {
        Ok(found) => found,
        Err(errors) => {
            let place = format!("grund-{code}");
            let typed = Typed { place, form: json!(form.0), errors: &errors };
            return cx.invalid("approval/examine.html", &view(&cx, &case, Some(&typed)));
        }
    };
    let (actor, id, now) = (cx.actor, case.application.id, cx.now);
    cx.write(move |conn| {
        service::assess_ground(conn, &actor, id, ground, excludes, &evidence, now)
    })
    .await?;
    cx.see_other(format!("{}#grund-{code}", desk(&case.application)))
}

/// The requirements that are marked for completion.
fn marked(case: &Case) -> Vec<&Requirement> {
    let needs = |id| {
        let of = case.examined.iter().find(|one| one.requirement_id == id);
        of.is_some_and(|one| one.verdict == Verdict::CompletionNeeded)
    };
    case.requirements.iter().filter(|one| needs(one.id)).collect()
}

fn ask_view(cx: &Cx, case: &Case, form: &CompletionForm, errors: &FieldErrors) -> Value {
    let named: Vec<Value> = marked(case)
        .into_iter()
        .map(|one| json!({ "number": one.number, "heading": one.heading }))
        .collect();
    json!({
        "head": case.head(), "desk": desk(&case.application), "named": named, "form": form,
        "errors": cx.errors(errors),
    })
}

async fn ask(cx: Cx) -> PageResult {
    let case = load(&cx).await?;
    let reasons: Vec<String> = marked(&case)
        .into_iter()
        .filter_map(|one| case.findings().of(one.id).map(|found| found.reason.clone()))
        .collect();
    let form = CompletionForm {
        message: reasons.join("\n"),
        hour: "16:00".to_owned(),
        ..Default::default()
    };
    cx.page("approval/ask.html", &ask_view(&cx, &case, &form, &FieldErrors::default()))
}

async fn request(cx: Cx, form: Form<CompletionForm>) -> PageResult {
    let case = load(&cx).await?;
    let (message, until) = match form.parse(cx.now) {
        Ok(wish) => wish,
        Err(errors) => {
            return cx.invalid("approval/ask.html", &ask_view(&cx, &case, &form, &errors));
        }
    };
    let named: Vec<_> = marked(&case).into_iter().map(|one| one.id).collect();
    let (actor, id, now) = (cx.actor, case.application.id, cx.now);
    cx.write(move |conn| {
        service::request_completion(conn, &actor, id, &named, &message, until, now)
    })
    .await?;
    cx.flash("approval-completion-asked", &[]);
    cx.see_other(desk(&case.application))
}
