//! The page where a caseworker decides for somebody who has not chosen: the rule and what it gives
//! before anything is saved, then a check, then the decision.

use chrono::NaiveDateTime;
use serde_json::{Value, json};

use super::view::FindingView;
use crate::client::{self, Client, Purpose};
use crate::identity;
use crate::kernel::{FieldErrors, Reference, time};
use crate::nonchoice::form::DecisionForm;
use crate::nonchoice::model::{Decision, Facts, Finding, NonchoiceReason, Proposal, Told, What};
use crate::nonchoice::{NonchoiceError, rules, service, store};
use crate::platform::web::{Cx, Form, PageResult};
use crate::platform::{AppError, told};
use crate::right::{Right, RightState};

const PAGE: &str = "nonchoice/decide.html";

/// Everything that the page shows.
struct Case {
    right: Right,
    client: Client,
    facts: Facts,
    finding: Finding,
    decider: String,
    delegation: Option<String>,
    declared: bool,
    reminded: Option<(Told, NaiveDateTime)>,
    decided: Option<Decision>,
}

impl Case {
    fn base(&self) -> String {
        let (person, right) = (&self.client.reference, &self.right.reference);
        format!("/handlaggare/person/{person}/val/{right}/ickeval")
    }

    fn waits(&self) -> bool {
        self.right.state == RightState::Lapsed
    }

    /// What keeps the button off, in the order in which it is to be mended.
    fn stop(&self) -> Option<&'static str> {
        if self.delegation.is_none() {
            Some("nonchoice-stop-delegation")
        } else if self.declared {
            None
        } else {
            Some("nonchoice-stop-impartial")
        }
    }

    fn view(&self, cx: &Cx, form: &DecisionForm, errors: &FieldErrors) -> Value {
        let (told, reminded_at) = self.reminded.unzip();
        json!({
            "person": self.client.reference, "name": self.client.name,
            "protected": self.client.protected, "base": self.base(),
            "right": self.right.reference, "kind": self.right.measure_kind,
            "percent": self.right.hundredths, "area": self.right.area,
            "languages": self.right.languages(), "access": self.right.access(), "last_day": self.right.last_day,
            "told": told, "reminded_at": reminded_at,
            "finding": FindingView::new(&self.facts, &self.finding),
            "nobody": self.finding.proposal == Proposal::Nobody,
            "decider": self.decider, "delegation": self.delegation, "declared": self.declared,
            "stop": self.stop(), "reasons": NonchoiceReason::ALL, "form": form,
            "errors": cx.errors(errors), "none": {},
        })
    }

    /// The mark of the proposal that the page shows.
    fn seen(&self) -> String {
        rules::seen(&self.facts, &self.finding)
    }
}

async fn load(cx: &Cx) -> Result<Case, AppError> {
    let (person, right) = (cx.reference("reference")?, cx.reference("right")?);
    let viewer = client::case_viewer(cx, &person, Purpose::AboutNonChoice);
    let (vault, now) = (cx.app.vault.clone(), cx.now);
    cx.write(move |conn| {
        let (right, client) = service::right(conn, &viewer, &right, now)?;
        let client = client::unsealed(conn, &vault, &viewer, client)?;
        if client.reference != person {
            return Err(NonchoiceError::NotFound);
        }
        let today = time::stockholm_day(now);
        let user = viewer.actor.user()?;
        let facts = service::facts_of_right(conn, &right, now)?;
        let delegation = service::delegation(conn, &viewer.actor, &right, today)?;
        Ok(Case {
            finding: rules::find(&facts),
            facts,
            decider: identity::user(conn, user)?.name,
            delegation: delegation.map(|one| one.reference),
            declared: store::has_declared(conn, right.id, user)?,
            reminded: store::reminder(conn, &right)?,
            decided: store::of_right(conn, right.id)?.into_iter().next(),
            right,
            client,
        })
    })
    .await
}

/// The case of the path, or the page that asks for a reason first (R59).
async fn case(cx: &Cx) -> Result<Result<Case, PageResult>, AppError> {
    match load(cx).await {
        Ok(case) => Ok(Ok(case)),
        Err(error) => Ok(Err(client::way_in(cx, &cx.reference("reference")?, error))),
    }
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let case = match case(&cx).await? {
        Ok(case) => case,
        Err(page) => return page,
    };
    if !case.waits() {
        return over(&cx, &case);
    }
    // Nothing is chosen for the decider.
    let view = case.view(&cx, &DecisionForm::default(), &FieldErrors::default());
    cx.editor(PAGE).show(&case.seen(), &view)
}

/// There is nothing left to decide: the person has chosen, or somebody has decided.
fn over(cx: &Cx, case: &Case) -> PageResult {
    let why = match (case.right.state, &case.decided) {
        (RightState::Used | RightState::Decided, Some(decided)) => {
            return cx.see_other(format!("/handlaggare/ickeval/{}", decided.reference));
        }
        (RightState::Used, None) => "chosen",
        (RightState::Open, _) => "open",
        _ => "closed",
    };
    let view = json!({ "why": why, "person": case.client.reference, "name": case.client.name });
    cx.refused("nonchoice/over.html", &view)
}

pub(super) async fn declare(cx: Cx, form: Form<super::decided::ImpartialForm>) -> PageResult {
    let case = match case(&cx).await? {
        Ok(case) => case,
        Err(page) => return page,
    };
    if form.impartial != "yes" {
        let errors = FieldErrors::one("impartial", "nonchoice_impartial");
        return cx.editor(PAGE).invalid(&case.view(&cx, &DecisionForm::default(), &errors));
    }
    let (viewer, right, now) = viewer(&cx, &case, Purpose::AboutNonChoice);
    let done =
        cx.write(move |conn| told(service::declare_impartial(conn, &viewer, &right, now))).await?;
    if let Err(refusal) = done {
        let view = case.view(&cx, &DecisionForm::default(), &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.see_other(case.base())
}

fn viewer(cx: &Cx, case: &Case, why: Purpose) -> (client::Viewer, Reference, NaiveDateTime) {
    let viewer = client::case_viewer(cx, &case.client.reference, why);
    (viewer, case.right.reference.clone(), cx.now)
}

pub(super) async fn decide(cx: Cx, form: Form<DecisionForm>) -> PageResult {
    let case = match case(&cx).await? {
        Ok(case) => case,
        Err(page) => return page,
    };
    if !case.waits() {
        return over(&cx, &case);
    }
    let wish = match form.parse(cx.base().text(), cx.today) {
        Ok(wish) => wish,
        Err(errors) => return cx.editor(PAGE).invalid(&case.view(&cx, &form, &errors)),
    };
    if wish.what == What::Follow && wish.seen != case.seen() {
        return changed(&cx, &case, &form);
    }
    if form.sure != "yes" {
        return cx.page("nonchoice/check.html", &case.view(&cx, &form, &FieldErrors::default()));
    }
    let (viewer, right, now) = viewer(&cx, &case, Purpose::NonChoice);
    let done = cx.write(move |conn| told(service::decide(conn, &viewer, &right, &wish, now))).await;
    let done = match done {
        Ok(done) => done,
        Err(AppError::Stale) => return changed(&cx, &load(&cx).await?, &form),
        Err(error) => return Err(error),
    };
    let refusal = match done {
        Ok(decision) => {
            let key = if case.client.protected { "nonchoice-done-tell" } else { "nonchoice-done" };
            cx.flash(key, &[]);
            return cx.see_other(format!("/handlaggare/ickeval/{}", decision.reference));
        }
        Err(refusal) => refusal,
    };
    let case = load(&cx).await?;
    if case.waits() {
        let view = case.view(&cx, &form, &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    over(&cx, &case)
}

/// The rule gives another proposal now: nothing was saved, and the new one is shown.
fn changed(cx: &Cx, case: &Case, typed: &DecisionForm) -> PageResult {
    let (note, reason) = (typed.note.clone(), typed.reason.clone());
    let form = DecisionForm { reason, note, ..DecisionForm::default() };
    let view = case.view(cx, &form, &FieldErrors::default());
    cx.editor(PAGE).stale(&case.seen(), &json!([]), &view)
}
