//! The caseworker's list of those who wait, and a decision afterwards.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::view::{FindingView, SIZE, as_file};
use crate::client::{self, Purpose, Viewer};
use crate::kernel::{FieldErrors, Reference, time};
use crate::nonchoice::NonchoiceError;
use crate::nonchoice::form::StartForm;
use crate::nonchoice::model::NonchoiceOutcome;
use crate::nonchoice::service;
use crate::nonchoice::service::{Line, Part, Shown, Which};
use crate::platform::view::PageLinks;
use crate::platform::web::{Cx, Form, PageResult, Paging};
use crate::platform::{AppError, told};
use crate::registry;

const PAGE: &str = "nonchoice/decision.html";

/// The declaration that nothing makes the decider partial.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ImpartialForm {
    pub impartial: String,
}

/// Which list, and which page of it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    lista: String,
    sida: String,
}

/// A list as its page shows it.
#[derive(Serialize)]
struct PartView {
    lines: Vec<Line>,
    page: PageLinks,
}

/// Every list's first page, or a page of one.
pub(super) async fn lists(cx: Cx) -> PageResult {
    let asked: Asked = cx.query()?;
    let one = match asked.lista.as_str() {
        "" => None,
        word => Some(Which::from_word(word).ok_or(AppError::NotFound)?),
    };
    // Without a list's name there are three first pages.
    let paging = Paging::read(one.map_or("", |_| &asked.sida), SIZE)?;
    let which = one.map_or_else(|| Which::ALL.to_vec(), |one| vec![one]);
    let (viewer, now) = (Viewer::case(cx.actor, Purpose::CaseList), cx.now);
    let page = (paging.offset(), paging.size);
    let parts = cx.write(move |conn| service::lists(conn, &viewer, &which, page, now)).await?;
    let mut view = json!({ "one": one.is_some() });
    for Part { which, lines, total } in parts {
        let page = paging.links(total, &cx.path, &format!("lista={which}"))?;
        let name = match which {
            Which::Waiting => "waiting",
            Which::Own => "own",
            Which::Remind => "remind",
        };
        if let Some(view) = view.as_object_mut() {
            view.insert(name.to_owned(), json!(PartView { lines, page }));
        }
    }
    cx.page("nonchoice/lists.html", &view)
}

async fn load(cx: &Cx, decision: &Reference) -> Result<Result<Shown, PageResult>, AppError> {
    let asked = decision.clone();
    let whose = cx.read(move |conn| service::shown_to_owner(conn, &asked)).await?;
    let viewer = client::case_viewer(cx, &whose, Purpose::AboutNonChoice);
    let (vault, asked, now) = (cx.app.vault.clone(), decision.clone(), cx.now);
    let shown = cx.write(move |conn| {
        let shown = service::shown(conn, &viewer, &asked, now)?;
        let client = client::unsealed(conn, &vault, &viewer, shown.client)?;
        Ok::<_, NonchoiceError>(Shown { client, ..shown })
    });
    match shown.await {
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
    let mut view = view(&cx, &shown, &form, &FieldErrors::default());
    if let Some(view) = view.as_object_mut() {
        view.insert("log_head".to_owned(), json!(cx.log_head().await?));
    }
    cx.page(PAGE, &view)
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
        Err(errors) => return cx.editor(PAGE).invalid(&view(&cx, &shown, &form, &errors)),
    };
    let viewer = client::case_viewer(&cx, &shown.client.reference, Purpose::AboutNonChoice);
    let (asked, now) = (reference.clone(), cx.now);
    let done = cx
        .write(move |conn| told(service::note_own_start(conn, &viewer, &asked, day, now)))
        .await?;
    if let Err(refusal) = done {
        let view = view(&cx, &shown, &form, &refusal.faults());
        return cx.editor(PAGE).refused(&refusal, &view);
    }
    cx.flash("nonchoice-start-noted", &[]);
    cx.see_other(format!("/handlaggare/ickeval/{reference}"))
}
