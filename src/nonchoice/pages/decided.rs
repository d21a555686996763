//! The caseworker's list of those who wait, and a decision afterwards.

use serde::Deserialize;
use serde_json::{Value, json};

use super::view::{FindingView, as_file};
use crate::client::{self, Purpose, Viewer};
use crate::kernel::{FieldErrors, Reference, time};
use crate::nonchoice::form::StartForm;
use crate::nonchoice::model::NonchoiceOutcome;
use crate::nonchoice::service;
use crate::nonchoice::service::Shown;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};
use crate::registry;

/// The declaration that nothing makes the decider partial.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ImpartialForm {
    pub impartial: String,
}

pub(super) async fn lists(cx: Cx) -> PageResult {
    let (viewer, now) = (Viewer::case(cx.actor, Purpose::CaseList), cx.now);
    let lists = cx.write(move |conn| service::lists(conn, &viewer, now)).await?;
    cx.page("nonchoice/lists.html", &lists)
}

async fn load(cx: &Cx, decision: &Reference) -> Result<Result<Shown, PageResult>, AppError> {
    let asked = decision.clone();
    let whose = cx.read(move |conn| service::shown_to_owner(conn, &asked)).await?;
    let viewer = client::case_viewer(cx, &whose, Purpose::AboutNonChoice);
    let (asked, now) = (decision.clone(), cx.now);
    match cx.write(move |conn| service::shown(conn, &viewer, &asked, now)).await {
        Ok(shown) => Ok(Ok(shown)),
        Err(error) => Ok(Err(client::way_in(cx, &whose, error))),
    }
}

fn view(cx: &Cx, shown: &Shown, form: &StartForm, errors: &FieldErrors) -> Value {
    let Shown { decision, record, client, .. } = shown;
    json!({
        "reference": decision.reference, "person": client.reference, "name": client.name,
        "protected": client.protected, "kind": decision.measure_kind,
        "outcome": decision.outcome, "reason": decision.reason, "note": decision.note,
        "unit": decision.unit, "decider": shown.decider, "delegation": shown.delegation,
        "decided_at": decision.decided_at, "registry_no": shown.registry_no,
        "sha256": decision.record_sha256, "blocks": registry::blocks(&shown.body),
        "finding": FindingView::new(&record.facts, &record.finding),
        "own_start": shown.own_start.map(|day| day.to_string()), "choice": shown.choice,
        "ask_start": decision.outcome == NonchoiceOutcome::OwnUnit && shown.own_start.is_none(),
        "form": form, "errors": cx.errors(errors),
    })
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let shown = match load(&cx, &cx.reference("decision")?).await? {
        Ok(shown) => shown,
        Err(page) => return page,
    };
    let form = StartForm { day: cx.today.to_string() };
    cx.page("nonchoice/decision.html", &view(&cx, &shown, &form, &FieldErrors::default()))
}

pub(super) async fn file(cx: Cx) -> PageResult {
    match load(&cx, &cx.reference("decision")?).await? {
        Ok(shown) => {
            let whose = Some((&shown.client, &shown.right));
            as_file(&service::export(&shown.decision, whose)?)
        }
        Err(page) => page,
    }
}

pub(super) async fn note_start(cx: Cx, form: Form<StartForm>) -> PageResult {
    let reference = cx.reference("decision")?;
    let shown = match load(&cx, &reference).await? {
        Ok(shown) => shown,
        Err(page) => return page,
    };
    let decided_on = time::stockholm_day(shown.decision.decided_at);
    let day = match form.parse(decided_on, cx.today) {
        Ok(day) => day,
        Err(errors) => {
            return cx.invalid("nonchoice/decision.html", &view(&cx, &shown, &form, &errors));
        }
    };
    let viewer = client::case_viewer(&cx, &shown.client.reference, Purpose::AboutNonChoice);
    let (asked, now) = (reference.clone(), cx.now);
    cx.write(move |conn| service::note_own_start(conn, &viewer, &asked, day, now)).await?;
    cx.flash("nonchoice-start-noted", &[]);
    cx.see_other(format!("/handlaggare/ickeval/{reference}"))
}
