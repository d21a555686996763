//! The page that begins, follows and lifts a person's protection (R59): first what is out and what
//! will happen, then what was cleaned and what is left to call back.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::common::{STAFF, Shown};
use super::reason::{case_viewer, way_in};
use crate::client::form::{LiftForm, ProtectionForm, TickForm};
use crate::client::model::{Client, ProtectionKind, Purpose, Recall, RecallKind, Viewer};
use crate::client::{AllPersonData, ClientError, service};
use crate::identity;
use crate::kernel::{FieldErrors, Reference};
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::platform::{AppError, at_field};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/handlaggare/person/{reference}/skydd", STAFF, show)
        .post("/handlaggare/person/{reference}/skydd", STAFF, begin)
        .post("/handlaggare/person/{reference}/skydd/andra", STAFF, change)
        .post("/handlaggare/person/{reference}/skydd/slut", STAFF, lift)
        .post("/handlaggare/person/{reference}/skydd/{line}/klar", STAFF, tick_off)
}

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
    /// What will happen, told before it does: what each room has out.
    before: Option<Map<String, Value>>,
    holding: Option<Holding>,
    kinds: &'static [ProtectionKind],
    form: Value,
    errors: Shown,
}

fn holding(
    conn: &mut Conn,
    client: &Client,
    typed: &Typed,
    today: NaiveDate,
) -> Result<Option<Holding>, ClientError> {
    let Some(protection) = service::protection(conn, client)? else { return Ok(None) };
    let recalls = service::recalls(conn, protection.id)?;
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
    case_viewer(cx, reference, Purpose::Protection)
}

async fn find(cx: &Cx, typed: Typed, errors: Shown) -> Result<View, AppError> {
    let reference = cx.reference("reference")?;
    let (viewer, now, today) = (viewer(cx, &reference), cx.now, cx.today);
    let (vault, rooms) = (cx.app.vault.clone(), cx.app.room::<AllPersonData>()?);
    cx.write(move |conn| {
        let client = service::load(conn, &viewer, &reference, now)?;
        let client = service::unsealed(conn, &vault, &viewer, client)?;
        let holding = holding(conn, &client, &typed, today)?;
        let before =
            if holding.is_none() { Some(rooms.before(conn, &vault, &client)?) } else { None };
        let known = service::protection(conn, &client)?;
        let facts = typed.facts.clone().unwrap_or_else(|| {
            known.as_ref().map_or_else(|| ProtectionForm::proposed(today), ProtectionForm::of)
        });
        Ok::<_, AppError>(View {
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
fn form(facts: &ProtectionForm, typed: &Typed) -> Value {
    let mut all = json!(facts);
    if let (Some(all), Value::Object(lift)) = (all.as_object_mut(), json!(typed.lift)) {
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
    match find(&cx, typed, Shown::new()).await {
        Ok(view) => cx.page("client/protection.html", &view),
        Err(error) => way_in(&cx, &cx.reference("reference")?, error),
    }
}

async fn wrong(cx: &Cx, typed: Typed, errors: &FieldErrors) -> PageResult {
    match find(cx, typed, cx.errors(errors)).await {
        Ok(view) => cx.editor("client/protection.html").invalid(&view),
        Err(error) => way_in(cx, &cx.reference("reference")?, error),
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
    let (rooms, at) = (cx.app.room::<AllPersonData>()?, reference.clone());
    let done = cx
        .write(move |conn| {
            let facts = (&facts, reason.as_str());
            service::protect(conn, (&vault, &rooms), &viewer, &at, facts, now)
        })
        .await;
    if let Err(error) = done {
        return way_in(&cx, &reference, error);
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
        cx.write(move |conn| service::change_protection(conn, &viewer, &at, &facts, now)).await;
    if let Err(error) = done {
        return way_in(&cx, &reference, error);
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
            at_field(service::lift(conn, &vault, &viewer, &at, (on, &reason), now), "lift_sure")
        })
        .await;
    match done {
        Ok(Ok(())) => {
            cx.flash("placement-protection-lifted", &[]);
            cx.see_other(format!("/handlaggare/person/{reference}"))
        }
        Ok(Err(errors)) => wrong(&cx, typed, &errors).await,
        Err(error) => way_in(&cx, &reference, error),
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
        cx.write(move |conn| service::tick_off(conn, &viewer, &at, (&line, &note), now)).await;
    if let Err(error) = done {
        return way_in(&cx, &reference, error);
    }
    cx.flash("placement-recall-done", &[]);
    cx.see_other(format!("/handlaggare/person/{reference}/skydd"))
}
