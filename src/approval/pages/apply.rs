//! Choosing a system, the task list, the steps of an application that is sent, its letters.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::common::{Head, Mine, PROVIDER, home, load_led, load_mine, mine};
use crate::approval::model::Part;
use crate::approval::model::{Application, ApplicationState, PartnerState};
use crate::approval::rules::Progress;
use crate::approval::{ApprovalError, policy, service, store};
use crate::contract;
use crate::decision;
use crate::kernel::Reference;
use crate::measure::MeasureKind;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::registry::{self, Document};
use crate::system::{self, Barrier, ChoiceSystem};
use crate::{provider, terms};

pub fn routes() -> Routes {
    Routes::default()
        .get("/leverantor/ansokan", PROVIDER, choose)
        .post("/leverantor/ansokan", PROVIDER, start)
        .get("/leverantor/ansokan/{reference}", PROVIDER, show)
        .post("/leverantor/ansokan/{reference}/nya-krav", PROVIDER, renew)
        .get("/leverantor/ansokan/{reference}/kvitto", PROVIDER, receipt)
        .get("/leverantor/ansokan/{reference}/beslut", PROVIDER, decision)
}

#[derive(Serialize)]
struct SystemCard {
    reference: Reference,
    name: String,
    kind: MeasureKind,
    about: String,
    days: i64,
    /// The provider's open application.
    open: Option<Reference>,
    contract: Option<Reference>,
    /// R53: for idéburna organisationer only.
    reserved: bool,
}

#[derive(Serialize)]
struct Line {
    reference: Reference,
    system: String,
    state: ApplicationState,
    received_at: Option<NaiveDateTime>,
}

fn line(application: &Application, systems: &[ChoiceSystem]) -> Line {
    let system = systems.iter().find(|one| one.id == application.choice_system_id);
    Line {
        reference: application.reference.clone(),
        system: system.map(|one| one.name.clone()).unwrap_or_default(),
        state: application.state,
        received_at: application.received_at,
    }
}

/// An application that another organisation leads.
#[derive(Serialize)]
struct Asked {
    reference: Reference,
    system: String,
    lead: String,
    state: ApplicationState,
    answer: PartnerState,
}

async fn choose(cx: Cx) -> PageResult {
    let actor = cx.actor;
    let found = cx
        .read(move |conn| {
            let Some((provider, member)) = provider::of_user(conn, actor.user()?)? else {
                return Ok::<_, ApprovalError>(None);
            };
            let applications = store::of_provider(conn, provider.id)?;
            let known = system::many(conn, applications.iter().map(|one| one.choice_system_id))?;
            let systems = system::taking_applications(conn)?;
            let series = systems.iter().map(|one| one.specification_series.as_str());
            let mut specs = terms::published_of(conn, series)?;
            let mut cards = Vec::new();
            for system in systems {
                let Some(spec) = specs.remove(&system.specification_series) else { continue };
                let open = store::open_of(conn, system.id, provider.id)?;
                let contract = contract::in_system(conn, system.id, provider.id)?;
                cards.push(SystemCard {
                    reference: system.reference,
                    name: system.name,
                    kind: system.measure_kind,
                    about: spec.background,
                    days: spec.decision_days,
                    open: open.map(|one| one.reference),
                    contract: contract.map(|one| one.reference),
                    reserved: system.reserved,
                });
            }
            let lines: Vec<Line> = applications.iter().map(|one| line(one, &known)).collect();
            let mut asked = Vec::new();
            for (application, partner) in store::asked_of(conn, provider.id)? {
                if policy::may_follow(&member, &partner).is_err() {
                    continue;
                }
                let system = system::get(conn, application.choice_system_id)?;
                let lead = provider::get(conn, application.provider_id)?;
                asked.push(Asked {
                    reference: application.reference,
                    system: system.name,
                    lead: lead.name,
                    state: application.state,
                    answer: partner.state,
                });
            }
            Ok(Some((cards, lines, asked, policy::may_apply(&member))))
        })
        .await?;
    let Some((systems, applications, asked, may_apply)) = found else {
        return cx.see_other("/bli-utforare");
    };
    let view = json!({
        "systems": systems, "applications": applications, "asked": asked,
        "may_apply": may_apply,
    });
    cx.page("approval/choose.html", &view)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct StartForm {
    system: String,
}

/// Why an application cannot begin, and the provider is shown what there is instead.
enum Closed {
    Contract(Reference),
    Reserved(Barrier),
}

async fn start(cx: Cx, form: Form<StartForm>) -> PageResult {
    let system = Reference::parse(&form.system).ok_or(AppError::NotFound)?;
    let started = cx
        .operate(move |op| {
            let (provider, _) =
                provider::of_user(op.conn, op.actor.user()?)?.ok_or(ApprovalError::NotYours)?;
            let system = system::by_reference(op.conn, &system)?;
            // A contract is no fault: it is shown, with the way to it (scenario 16).
            match service::start(op, provider.id, system.id) {
                Err(ApprovalError::ContractThere(contract)) => {
                    Ok((system, Err(Closed::Contract(contract))))
                }
                Err(ApprovalError::Reserved(barrier)) => {
                    Ok((system, Err(Closed::Reserved(barrier))))
                }
                Err(error) => Err(error),
                Ok(application) => Ok((system, Ok(application))),
            }
        })
        .await?;
    match started {
        (_, Ok(application)) => cx.see_other(home(&application)),
        (system, Err(Closed::Contract(contract))) => {
            let view = json!({ "system": system.name, "contract": contract });
            cx.refused("approval/contract-there.html", &view)
        }
        (system, Err(Closed::Reserved(barrier))) => {
            let view = json!({
                "system": system.name, "reference": system.reference, "barrier": barrier,
            });
            cx.refused("approval/reserved.html", &view)
        }
    }
}

/// A line of the task list, as its component takes it.
#[derive(Serialize)]
struct Task {
    text: String,
    href: Option<String>,
    status: String,
    color: &'static str,
    icon: &'static str,
    hint: Option<String>,
}

fn tasks(cx: &Cx, application: &Application, progress: &Progress) -> Vec<Task> {
    let name = |part: Part| cx.text(&format!("approval-part-{}", part.word()), &[]);
    let task = |part: &Part| {
        let proposed = *part == Part::Requirements && progress.proposed > 0;
        let (key, color, icon) = if proposed {
            ("approval-task-review", "warning", "info")
        } else if progress.done(*part) {
            ("approval-task-done", "success", "circle-check")
        } else if progress.begun(*part) {
            ("approval-task-begun", "info", "clock")
        } else {
            ("approval-task-todo", "neutral", "")
        };
        Task {
            text: name(*part),
            href: Some(format!("{}/{}", home(application), part.path())),
            status: cx.text(key, &[]),
            color,
            icon,
            hint: None,
        }
    };
    let mut tasks: Vec<Task> = Part::ALL.iter().map(task).collect();
    let missing: Vec<String> = progress.missing().into_iter().map(name).collect();
    let ready = missing.is_empty();
    tasks.push(Task {
        text: cx.text("approval-part-send", &[]),
        href: ready.then(|| format!("{}/skicka", home(application))),
        status: cx.text(if ready { "approval-task-todo" } else { "approval-task-later" }, &[]),
        color: "neutral",
        icon: if ready { "" } else { "lock" },
        hint: (!ready).then(|| cx.text("approval-task-missing", &[("parts", &missing.join(", "))])),
    });
    tasks
}

async fn show(cx: Cx) -> PageResult {
    let (actor, reference, now) = (cx.actor, cx.reference("reference")?, cx.now);
    let (mine, progress, replaced, changed, completion) = cx
        .read(move |conn| {
            let mine = mine(conn, &actor, &reference)?;
            let progress = service::progress(conn, &mine.application, now)?;
            let replaced = mine.spec.state == terms::SpecificationState::Replaced;
            let sheet = terms::sheet(conn, mine.application.answer_sheet_id)?.changed_at;
            // Scenario 5: whatever part was saved last.
            let changed = mine.application.saved_at.map_or(sheet, |saved| saved.max(sheet));
            let completion = store::completion(conn, mine.application.id)?;
            Ok::<_, ApprovalError>((mine, progress, replaced, changed, completion))
        })
        .await?;
    if mine.partner.is_some() && mine.application.state == ApplicationState::Draft {
        return cx.see_other(format!("{}/medverka", home(&mine.application)));
    }
    if mine.application.state != ApplicationState::Draft {
        return steps(&cx, &mine, completion.as_ref());
    }
    let done = Part::ALL.iter().filter(|part| progress.done(**part)).count();
    let view = json!({
        "head": mine.head(), "tasks": tasks(&cx, &mine.application, &progress),
        "done": done, "all": Part::ALL.len() + 1, "ready": progress.missing().is_empty(),
        "replaced": replaced, "changed_at": changed,
        "days": mine.spec.decision_days,
    });
    cx.page("approval/tasks.html", &view)
}

#[derive(Serialize)]
struct Step {
    text: String,
    at: Option<String>,
    note: Option<String>,
    done: bool,
}

/// The page of an application that is sent: what has happened, and what comes.
fn steps(cx: &Cx, mine: &Mine, completion: Option<&crate::approval::Completion>) -> PageResult {
    let application = &mine.application;
    let moment =
        |at: chrono::NaiveDateTime| crate::platform::view::moment_text(&cx.app.words, cx.lang, at);
    let day = |day: chrono::NaiveDate| crate::platform::view::day_text(&cx.app.words, cx.lang, day);
    let step = |key: &str, at: Option<String>, done: bool| Step {
        text: cx.text(key, &[]),
        at,
        note: None,
        done,
    };
    let decided = application.state.is_decided();
    let mut steps = vec![step("approval-step-sent", application.received_at.map(moment), true)];
    let reviewed = application.examiner_id.is_some() || decided;
    steps.push(step("approval-step-review", None, reviewed));
    if let Some(completion) = completion {
        let mut asked = step("approval-step-completion", Some(moment(completion.asked_at)), false);
        asked.done = completion.closed_at.is_some();
        steps.push(asked);
    }
    if application.state == ApplicationState::Withdrawn {
        steps.push(step("approval-step-withdrawn", None, true));
    } else {
        let mut decision =
            step("approval-step-decision", application.decided_at.map(moment), decided);
        decision.note = application
            .promised_on
            .filter(|_| !decided)
            .map(|promised| cx.text("approval-step-promised", &[("day", &day(promised))]));
        steps.push(decision);
    }
    if application.state == ApplicationState::Approved {
        let signed = application.contract_reference.is_some();
        steps.push(step("approval-step-contract", None, signed));
    }
    let leads = mine.partner.is_none();
    let open = completion.filter(|one| leads && one.closed_at.is_none() && cx.now < one.until_at);
    let view = json!({
        "head": mine.head(), "steps": steps, "decided": decided,
        "until": open.map(|one| one.until_at),
        "may_withdraw": leads && application.state.waits() && policy::may_apply(&mine.member),
        "none": {},
    });
    cx.page("approval/status.html", &view)
}

async fn renew(cx: Cx) -> PageResult {
    let mine = load_led(&cx).await?;
    let id = mine.application.id;
    cx.operate(move |op| service::renew_terms(op, id)).await?;
    cx.flash("approval-terms-renewed", &[]);
    cx.see_other(home(&mine.application))
}

async fn receipt(cx: Cx) -> PageResult {
    let mine = load_mine(&cx).await?;
    if mine.application.received_at.is_none() {
        return Err(AppError::NotFound);
    }
    let email = mine.provider.email.as_str();
    let view = json!({ "head": mine.head(), "email": email, "leads": mine.partner.is_none() });
    cx.page("approval/receipt.html", &view)
}

async fn decision(cx: Cx) -> PageResult {
    let (actor, reference) = (cx.actor, cx.reference("reference")?);
    let (mine, made, letters, matter) = cx
        .read(move |conn| {
            let mine = mine(conn, &actor, &reference)?;
            let id = mine.application.decision_id.ok_or(ApprovalError::NotYours)?;
            let made = decision::get(conn, id)?;
            let letters = decision::letters(conn, &made)?;
            let matter = registry::matter(conn, made.matter_id)?;
            Ok::<_, ApprovalError>((mine, made, letters, matter))
        })
        .await?;
    let (document, corrections) = letters.split_first().ok_or(AppError::NotFound)?;
    let head: Head = mine.head();
    let view = json!({
        "head": head, "blocks": registry::blocks(&document.body), "registry_no": matter.registry_no,
        "at": document.registered_at,
        "corrections": correcting_letters(corrections),
        "last_day": made.last_day.map(|day| day.to_string()),
        "log_head": cx.log_head().await?,
    });
    cx.page("approval/letter.html", &view)
}

/// The letters that correct a decision, as its page shows them under it.
pub(super) fn correcting_letters(letters: &[Document]) -> Vec<Value> {
    let letter =
        |one: &Document| json!({ "at": one.registered_at, "blocks": registry::blocks(&one.body) });
    letters.iter().map(letter).collect()
}
