//! The commissioning unit: the policies of a system, a new one, a trial run without any person, and
//! what was decided.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::view::{FindingView, PageOf, PolicyView, SIZE, as_file};
use crate::contract;
use crate::identity::{self, Decision as Kind};
use crate::kernel::{FieldErrors, Reference, digits, time};
use crate::measure::Area;
use crate::nonchoice::form::PolicyForm;
use crate::nonchoice::model::{Facts, Finding};
use crate::nonchoice::{NonchoiceError, mail, rules, service};
use crate::offer;
use crate::platform::web::{Cx, Form, PageResult, Paging};
use crate::platform::{AppError, told};
use crate::provider;
use crate::system::{self, ChoiceSystem, DefaultAlternative, DefaultPolicy, SystemState};

const PAGE: &str = "nonchoice/policies.html";

/// A contract that a policy may name: in force, and of the same kind of measure.
#[derive(Serialize)]
struct Named {
    value: Reference,
    text: String,
}

/// What the page of a system begins with.
struct Head {
    system: ChoiceSystem,
    policies: Vec<DefaultPolicy>,
    contracts: Vec<Named>,
    delegation: Option<String>,
}

impl Head {
    fn base(&self) -> String {
        format!("/bestallare/system/{}/ickeval", self.system.reference)
    }

    fn newest(&self) -> Option<NaiveDate> {
        self.policies.first().map(|one| one.valid_from)
    }

    fn may_decide(&self) -> bool {
        self.delegation.is_some() && self.system.state != SystemState::Draft
    }
}

async fn load(cx: &Cx) -> Result<Head, AppError> {
    let (actor, reference, today) = (cx.actor, cx.reference("reference")?, cx.today);
    cx.read(move |conn| {
        let system = system::by_reference(conn, &reference)?;
        let owner = system.owner_authority_id;
        if actor.authority_id != Some(owner) {
            return Err(NonchoiceError::NotFound);
        }
        let mut contracts = Vec::new();
        // A contract of a choice system is one of many: to name it would be a choice among the
        // approved, which is a direct award (Konkurrensverket 2019:2).
        let procured = contract::of_authority(conn, owner)?.into_iter();
        for one in procured.filter(|one| one.choice_system_id.is_none()) {
            let mut fits = false;
            for offer in contract::offers(conn, one.id)? {
                fits |= offer::get(conn, offer)?.measure_kind == system.measure_kind;
            }
            if fits && contract::is_in_force(&one, today) {
                let whose = provider::get(conn, one.provider_id)?.name;
                let text = format!("{whose}, {}", one.reference);
                contracts.push(Named { value: one.reference, text });
            }
        }
        let delegation =
            identity::decider(conn, actor.user()?, Kind::DefaultAlternative, owner, today)?;
        Ok(Head {
            policies: system::policies(conn, system.id)?,
            delegation: delegation.map(|one| one.reference),
            system,
            contracts,
        })
    })
    .await
}

/// What a trial run is asked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Trial {
    dag: String,
    omrade: String,
}

impl Trial {
    /// The day and the area, if a trial was asked for and the day can be read.
    fn read(&self) -> Option<(NaiveDate, Option<Area>)> {
        Some((digits::day(&self.dag)?, Area::from_word(&self.omrade)))
    }
}

/// What the rule would give on a day to somebody who wants a whole place: no person is in it.
async fn run(
    cx: &Cx,
    system: &ChoiceSystem,
    (day, area): (NaiveDate, Option<Area>),
) -> Result<(Facts, Finding), AppError> {
    let system = system.clone();
    let noon = time::utc_of_stockholm(day, 12, 0).map_err(AppError::fault)?;
    cx.read(move |conn| {
        let policy = system::policy_on(conn, system.id, day)?;
        let asked = service::Asked {
            kind: system.measure_kind,
            hundredths: 100,
            area,
            languages: Vec::new(),
            access: Vec::new(),
            draw_key: rules::draw_key(system.reference.as_str()),
            client: None,
        };
        let found = policy.as_ref().map(|policy| (&system, policy));
        let facts = service::under(conn, &asked, found, noon)?;
        let finding = rules::find(&facts);
        Ok::<_, NonchoiceError>((facts, finding))
    })
    .await
}

async fn view(
    cx: &Cx,
    head: &Head,
    form: &PolicyForm,
    errors: &FieldErrors,
) -> Result<Value, AppError> {
    let asked: Trial = cx.query()?;
    let trial = match asked.read() {
        Some(when) => Some(run(cx, &head.system, when).await?),
        None => None,
    };
    let trial = trial.map(|(facts, finding)| FindingView::new(&facts, &finding));
    let dag = if asked.dag.is_empty() { cx.today.to_string() } else { asked.dag.clone() };
    let on = |one: &&DefaultPolicy| {
        one.valid_from <= cx.today && one.valid_to.is_none_or(|last| cx.today <= last)
    };
    Ok(json!({
        "base": head.base(), "system": head.system.reference, "name": head.system.name,
        "draft": head.system.state == SystemState::Draft,
        "in_force": head.policies.iter().find(on).map(|one| one.reference.clone()),
        "policies": head.policies.iter().map(PolicyView::of).collect::<Vec<_>>(),
        "contracts": head.contracts, "methods": DefaultAlternative::ALL, "areas": Area::ALL,
        "delegation": head.delegation, "may_decide": head.may_decide(),
        "form": form, "errors": cx.errors(errors), "none": {},
        "trial": trial, "asked": { "dag": dag, "omrade": asked.omrade },
    }))
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let head = load(&cx).await?;
    let tomorrow = cx.today.succ_opt().unwrap_or(cx.today);
    let form = PolicyForm::blank(tomorrow, mail::own_unit());
    let view = view(&cx, &head, &form, &FieldErrors::default()).await?;
    cx.page(PAGE, &view)
}

pub(super) async fn decide(cx: Cx, form: Form<PolicyForm>) -> PageResult {
    let head = load(&cx).await?;
    let known: Vec<Reference> = head.contracts.iter().map(|one| one.value.clone()).collect();
    let new = match form.parse(&known, head.newest(), cx.today) {
        Ok(new) => new,
        Err(errors) => {
            let view = view(&cx, &head, &form, &errors).await?;
            return cx.editor(PAGE).invalid(&view);
        }
    };
    if form.sure != "yes" {
        let view = view(&cx, &head, &form, &FieldErrors::default()).await?;
        return cx.page("nonchoice/policy-check.html", &view);
    }
    let id = head.system.id;
    let done = cx.operate(move |op| told(system::decide_policy(op, id, &new).map(drop))).await?;
    if let Err(refusal) = done {
        let view = view(&cx, &head, &form, &refusal.faults()).await?;
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.flash("nonchoice-policy-decided", &[]);
    cx.see_other(head.base())
}

/// What was decided, a line each, without persons.
#[derive(Serialize)]
struct Line {
    reference: Reference,
    kind: crate::measure::MeasureKind,
    method: Option<DefaultAlternative>,
    outcome: crate::nonchoice::NonchoiceOutcome,
    day: String,
}

pub(super) async fn decisions(cx: Cx) -> PageResult {
    let paging = Paging::read(&cx.query::<PageOf>()?.sida, SIZE)?;
    let (actor, page) = (cx.actor, (paging.offset(), paging.size));
    let (found, total) = cx.read(move |conn| service::of_authority(conn, &actor, page)).await?;
    let line = |one: &crate::nonchoice::Decision| Line {
        reference: one.reference.clone(),
        kind: one.measure_kind,
        method: one.method,
        outcome: one.outcome,
        day: time::stockholm_day(one.decided_at).to_string(),
    };
    let lines: Vec<Line> = found.iter().map(line).collect();
    let page = paging.links(total, &cx.path, "")?;
    cx.page("nonchoice/decisions.html", &json!({ "decisions": lines, "page": page }))
}

pub(super) async fn file(cx: Cx) -> PageResult {
    let (actor, reference) = (cx.actor, cx.reference("decision")?);
    let export = cx.read(move |conn| service::without_person(conn, &actor, &reference)).await?;
    as_file(&export)
}
