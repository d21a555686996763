//! The page that begins, follows and lifts a person's protection (R59): first what is out and what
//! will happen, then what was cleaned and what is left to call back.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::STAFF;
use crate::client::{
    self, Client, LiftForm, ProtectionForm, ProtectionKind, Purpose, Recall, RecallKind, TickForm,
    Viewer,
};
use crate::identity;
use crate::kernel::{FieldErrors, Reference};
use crate::placement::{PlacementError, service};
use crate::platform::db::Conn;
use crate::platform::secret::Vault;
use crate::platform::web::{Cx, Form, PageResult, Routes, ShownError};
use crate::platform::{AppError, at_field};

pub fn routes() -> Routes {
    Routes::default()
        .get("/handlaggare/person/{reference}/skydd", STAFF, show)
        .post("/handlaggare/person/{reference}/skydd", STAFF, begin)
        .post("/handlaggare/person/{reference}/skydd/andra", STAFF, change)
        .post("/handlaggare/person/{reference}/skydd/slut", STAFF, lift)
        .post("/handlaggare/person/{reference}/skydd/{line}/klar", STAFF, tick_off)
}

type Errors = std::collections::BTreeMap<String, Vec<ShownError>>;

/// What has been typed in the forms of the page.
#[derive(Clone, Default)]
struct Typed {
    facts: Option<ProtectionForm>,
    lift: LiftForm,
    note: String,
    /// Which line the note was for.
    line: Option<Reference>,
}

#[derive(Serialize)]
struct ProviderView {
    name: String,
    last: Option<NaiveDateTime>,
    open: bool,
}

/// Where people have written who the person is.
#[derive(Serialize)]
struct WrittenView {
    kind: RecallKind,
    about: String,
    number: usize,
    at: NaiveDateTime,
}

/// What will happen, told before it does.
#[derive(Serialize)]
struct Before {
    providers: Vec<ProviderView>,
    written: Vec<WrittenView>,
    has_account: bool,
    sessions: i64,
    waiting: usize,
    left: usize,
    last_left: Option<NaiveDateTime>,
    contact: bool,
    /// Whoever is responsible will be the handler.
    responsible: Option<String>,
}

#[derive(Serialize)]
struct Line {
    reference: Reference,
    kind: RecallKind,
    about: String,
    number: Option<i64>,
    at: Option<NaiveDateTime>,
    to_do: bool,
    done_at: Option<NaiveDateTime>,
    done_by: Option<String>,
    note: Option<String>,
    /// The note was not as it must be.
    asked: bool,
}

#[derive(Serialize)]
struct Holding {
    kind: ProtectionKind,
    since: NaiveDate,
    decided_by: String,
    review_on: NaiveDate,
    due: bool,
    reason: String,
    made_at: NaiveDateTime,
    lines: Vec<Line>,
    left_to_do: usize,
}

#[derive(Serialize)]
struct View {
    reference: Reference,
    name: String,
    before: Option<Before>,
    holding: Option<Holding>,
    kinds: &'static [ProtectionKind],
    form: serde_json::Value,
    errors: Errors,
}

fn before(conn: &mut Conn, vault: &Vault, client: &Client) -> Result<Before, PlacementError> {
    let out = client::out(conn, client)?;
    let providers = service::seen_by_providers(conn, client)?;
    let providers = providers.into_iter().map(|one| ProviderView {
        open: one.placement.state.is_open(),
        name: one.provider,
        last: one.last,
    });
    let written = service::written_of(conn, vault, client)?.into_iter().map(|one| WrittenView {
        kind: service::recall_kind(&one),
        about: service::about(&one),
        number: one.count,
        at: one.last,
    });
    let names = identity::names(conn, &[client.responsible_user_id])?;
    Ok(Before {
        written: written.collect(),
        providers: providers.collect(),
        has_account: out.has_account,
        sessions: out.sessions,
        waiting: out.waiting,
        left: out.left.len(),
        last_left: out.left.last().copied(),
        contact: out.contact,
        responsible: names.into_values().next(),
    })
}

fn holding(
    conn: &mut Conn,
    client: &Client,
    typed: &Typed,
    today: NaiveDate,
) -> Result<Option<Holding>, PlacementError> {
    let Some(protection) = client::protection(conn, client)? else { return Ok(None) };
    let recalls = client::recalls(conn, protection.id)?;
    let users: Vec<_> = recalls.iter().filter_map(|line| line.done_by).collect();
    let names = identity::names(conn, &users)?;
    let line = |line: Recall| Line {
        to_do: line.kind.asks_for_work() && line.done_at.is_none(),
        asked: typed.line.as_ref() == Some(&line.reference),
        done_by: line.done_by.and_then(|user| names.get(&user).cloned()),
        reference: line.reference,
        kind: line.kind,
        about: line.about,
        number: line.number,
        at: line.happened_at,
        done_at: line.done_at,
        note: line.note,
    };
    let lines: Vec<Line> = recalls.into_iter().map(line).collect();
    Ok(Some(Holding {
        left_to_do: lines.iter().filter(|line| line.to_do).count(),
        lines,
        due: protection.review_on <= today,
        kind: protection.kind,
        since: protection.since,
        decided_by: protection.decided_by,
        review_on: protection.review_on,
        reason: protection.reason,
        made_at: protection.made_at,
    }))
}

fn viewer(cx: &Cx, reference: &Reference) -> Viewer {
    client::case_viewer(cx, reference, Purpose::Protection)
}

async fn find(cx: &Cx, typed: Typed, errors: Errors) -> Result<View, AppError> {
    let reference = cx.reference("reference")?;
    let (viewer, now, today) = (viewer(cx, &reference), cx.now, cx.today);
    let vault = cx.app.vault.clone();
    cx.write(move |conn| {
        let client = client::load(conn, &viewer, &reference, now)?;
        let client = client::unsealed(conn, &vault, &viewer, client)?;
        let holding = holding(conn, &client, &typed, today)?;
        let before = if holding.is_none() { Some(before(conn, &vault, &client)?) } else { None };
        let known = client::protection(conn, &client)?;
        let facts = typed.facts.clone().unwrap_or_else(|| {
            known.as_ref().map_or_else(|| ProtectionForm::proposed(today), ProtectionForm::of)
        });
        Ok::<_, PlacementError>(View {
            form: form(&facts, &typed),
            name: client.name,
            reference: client.reference,
            before,
            holding,
            kinds: ProtectionKind::ALL,
            errors: errors.clone(),
        })
    })
    .await
}

/// The fields of all forms of the page, as its components read them.
fn form(facts: &ProtectionForm, typed: &Typed) -> serde_json::Value {
    let mut all = serde_json::json!(facts);
    if let (Some(all), serde_json::Value::Object(lift)) =
        (all.as_object_mut(), serde_json::json!(typed.lift))
    {
        all.extend(lift);
        all.insert("note".to_owned(), typed.note.clone().into());
    }
    all
}

async fn show(cx: Cx) -> PageResult {
    let typed = Typed {
        lift: LiftForm { lifted_on: cx.today.to_string(), ..LiftForm::default() },
        ..Typed::default()
    };
    match find(&cx, typed, Errors::new()).await {
        Ok(view) => cx.page("placement/protection.html", &view),
        Err(error) => client::way_in(&cx, &cx.reference("reference")?, error),
    }
}

async fn wrong(cx: &Cx, typed: Typed, errors: &FieldErrors) -> PageResult {
    match find(cx, typed, cx.errors(errors)).await {
        Ok(view) => cx.invalid("placement/protection.html", &view),
        Err(error) => client::way_in(cx, &cx.reference("reference")?, error),
    }
}

async fn begin(cx: Cx, form: Form<ProtectionForm>) -> PageResult {
    let typed = Typed { facts: Some(form.0.clone()), ..Typed::default() };
    let (facts, reason) = match form.begin(cx.today) {
        Ok(wish) => wish,
        Err(errors) => return wrong(&cx, typed, &errors).await,
    };
    let reference = cx.reference("reference")?;
    let (viewer, vault, now) = (viewer(&cx, &reference), cx.app.vault.clone(), cx.now);
    let at = reference.clone();
    let done = cx
        .write(move |conn| service::protect(conn, &vault, &viewer, &at, (&facts, &reason), now))
        .await;
    if let Err(error) = done {
        return client::way_in(&cx, &reference, error);
    }
    cx.flash("placement-protection-begun", &[("reference", reference.as_str())]);
    cx.see_other("/handlaggare/skyddade")
}

async fn change(cx: Cx, form: Form<ProtectionForm>) -> PageResult {
    let typed = Typed { facts: Some(form.0.clone()), ..Typed::default() };
    let facts = match form.change(cx.today) {
        Ok(facts) => facts,
        Err(errors) => return wrong(&cx, typed, &errors).await,
    };
    let reference = cx.reference("reference")?;
    let (viewer, now, at) = (viewer(&cx, &reference), cx.now, reference.clone());
    let done =
        cx.write(move |conn| client::change_protection(conn, &viewer, &at, &facts, now)).await;
    if let Err(error) = done {
        return client::way_in(&cx, &reference, error);
    }
    cx.flash("placement-protection-changed", &[]);
    cx.see_other(format!("/handlaggare/person/{reference}/skydd"))
}

async fn lift(cx: Cx, form: Form<LiftForm>) -> PageResult {
    let typed = Typed { lift: form.0.clone(), ..Typed::default() };
    let (on, reason) = match form.parse(cx.today) {
        Ok(wish) => wish,
        Err(errors) => return wrong(&cx, typed, &errors).await,
    };
    let reference = cx.reference("reference")?;
    let (viewer, vault, now) = (viewer(&cx, &reference), cx.app.vault.clone(), cx.now);
    let at = reference.clone();
    let done = cx
        .write(move |conn| {
            at_field(client::lift(conn, &vault, &viewer, &at, (on, &reason), now), "lift_sure")
        })
        .await;
    match done {
        Ok(Ok(())) => {
            cx.flash("placement-protection-lifted", &[]);
            cx.see_other(format!("/handlaggare/person/{reference}"))
        }
        Ok(Err(errors)) => wrong(&cx, typed, &errors).await,
        Err(error) => client::way_in(&cx, &reference, error),
    }
}

async fn tick_off(cx: Cx, form: Form<TickForm>) -> PageResult {
    let (reference, line) = (cx.reference("reference")?, cx.reference("line")?);
    let note = match form.parse() {
        Ok(note) => note,
        Err(errors) => {
            let typed = Typed { note: form.note.clone(), line: Some(line), ..Typed::default() };
            return wrong(&cx, typed, &errors).await;
        }
    };
    let (viewer, now, at) = (viewer(&cx, &reference), cx.now, reference.clone());
    let done =
        cx.write(move |conn| client::tick_off(conn, &viewer, &at, (&line, &note), now)).await;
    if let Err(error) = done {
        return client::way_in(&cx, &reference, error);
    }
    cx.flash("placement-recall-done", &[]);
    cx.see_other(format!("/handlaggare/person/{reference}/skydd"))
}
