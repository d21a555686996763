//! One request: its documents, taking it on, picking, withdrawing.

use serde::Deserialize;
use serde_json::{Value, json};

use super::common::{STAFF, paragraph_text};
use super::queue::age_text;
use crate::disclosure::form::{PickForm, ServedForm, SureForm, WordForm};
use crate::disclosure::model::{DisclosureOutcome, DisclosureState, Picked, Request};
use crate::disclosure::{DisclosureError, rules, service};
use crate::identity;
use crate::kernel::{FieldErrors, Reference};
use crate::platform::AppError;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, Form, PageResult, Routes};
use crate::registry::{self, Document, Matter};

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/begaran/{reference}", STAFF, show)
        .post("/bestallare/begaran/{reference}/prova", STAFF, begin)
        .post("/bestallare/begaran/{reference}/handlingar", STAFF, pick)
        .post("/bestallare/begaran/{reference}/text", STAFF, word)
        .post("/bestallare/begaran/{reference}/aterta", STAFF, withdraw)
        .post("/bestallare/begaran/{reference}/mottaget", STAFF, served)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Search {
    /// The registry number of a matter to pick documents from.
    number: String,
}

/// A matter with its documents.
type Found = Option<(Matter, Vec<Document>)>;

/// Everything that the page shows.
struct Case {
    request: Request,
    matter: Matter,
    handler: Option<String>,
    picked: Vec<Picked>,
    /// The number that was searched for, and what was found: nothing for what is not there or not
    /// for this reader.
    search: Option<(String, Found)>,
}

async fn load(cx: &Cx, number: &str) -> Result<Case, AppError> {
    let reference = cx.reference("reference")?;
    let number = number.trim().to_owned();
    cx.operate(move |op| {
        let (request, matter) = service::open(op, &reference)?;
        let names = identity::names(op.conn, request.handler_id.as_slice())?;
        let search = if number.is_empty() || request.state != DisclosureState::Testing {
            None
        } else {
            let number = registry::registry_no(&number);
            let there = find(op.conn, &op.actor, &request, &number, op.now)?;
            Some((number, there))
        };
        Ok::<_, DisclosureError>(Case {
            handler: request.handler_id.and_then(|id| names.get(&id).cloned()),
            picked: service::picked(op.conn, &request)?,
            matter,
            request,
            search,
        })
    })
    .await
}

/// A matter of the asked authority by its number, with its documents. Looking into one about a
/// person is put on record (R67).
fn find(
    conn: &mut Conn,
    actor: &crate::kernel::Actor,
    request: &Request,
    number: &str,
    now: chrono::NaiveDateTime,
) -> Result<Found, DisclosureError> {
    let found = registry::matter_by_number(conn, request.owner_authority_id, number);
    let read = found.and_then(|matter| {
        registry::read(&mut Operation::new(conn, actor, now), matter, "matter.read")
    });
    match read {
        Ok(matter) => {
            let documents = registry::documents(conn, matter.id)?;
            Ok(Some((matter, documents)))
        }
        Err(diesel::result::Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn home(reference: &Reference) -> String {
    format!("/bestallare/begaran/{reference}")
}

fn item_view(cx: &Cx, home: &str, one: &Picked) -> Value {
    let place =
        [("number", one.document.number.to_string()), ("matter", one.matter.registry_no.clone())];
    let values: Vec<(&str, &str)> = place.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let (color, icon) = match one.item.outcome {
        DisclosureOutcome::Open => ("neutral", "clock"),
        DisclosureOutcome::Whole => ("success", "check"),
        DisclosureOutcome::Masked => ("warning", "lock"),
        DisclosureOutcome::Refused => ("danger", "circle-slash"),
    };
    json!({
        "text": one.document.brief, "hint": cx.text("disclosure-place", &values),
        "href": format!("{home}/handling/{}", one.document.reference),
        "outcome": one.item.outcome, "color": color, "icon": icon,
        "paragraph": paragraph_text(cx, one.item.paragraph.as_deref()),
    })
}

fn view(cx: &Cx, case: &Case, note: &str, errors: &FieldErrors) -> Value {
    let request = &case.request;
    let home = home(&request.reference);
    let age = rules::age(request.received_at, cx.now);
    let items: Vec<Value> = case.picked.iter().map(|one| item_view(cx, &home, one)).collect();
    // What was searched for stays in its field.
    let searched = case.search.as_ref().map_or("", |(number, _)| number);
    let search = case.search.as_ref().map(|(number, found)| {
        let there =
            |document: &Document| case.picked.iter().any(|one| one.document.id == document.id);
        let options = found.iter().flat_map(|(_, documents)| documents).filter(|one| !there(one));
        let options: Vec<Value> = options
            .map(|one| {
                json!({ "value": one.reference, "text": format!("{}. {}", one.number, one.brief) })
            })
            .collect();
        json!({ "number": number, "found": found.is_some(), "options": options })
    });
    let tests: Vec<_> = case.picked.iter().map(|one| one.item.outcome).collect();
    // Every document is tested, or words stand in their place.
    let ready = rules::outcome(&tests, request.note.is_some()).is_ok();
    json!({
        "home": home, "registry_no": case.matter.registry_no, "state": request.state,
        "ready": ready,
        "matter": case.matter.reference, "personal": registry::is_personal(&case.matter),
        "wish": request.wish, "came_by": request.came_by, "received_at": request.received_at,
        "age": age_text(cx, age), "urgency": age.urgency(), "waits": request.state.waits(),
        "reply_by": request.reply_by, "name": request.asker_name,
        "email": request.asker_email, "address": request.asker_address,
        "handler": case.handler, "items": items, "search": search,
        "pick": { "documents": [], "number": searched }, "form": { "note": note, "served_on": "", "sure": "" },
        "errors": cx.errors(errors), "answered_at": request.answered_at,
        "refusal": request.state.is_refusal(), "served_on": request.served_on,
        "appeal_last_day": request.appeal_last_day,
    })
}

async fn show(cx: Cx) -> PageResult {
    let case = load(&cx, &cx.query::<Search>()?.number).await?;
    let note = case.request.note.clone().unwrap_or_default();
    cx.page("disclosure/case.html", &view(&cx, &case, &note, &FieldErrors::default()))
}

async fn begin(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let wanted = reference.clone();
    cx.operate(move |op| service::begin(op, &wanted)).await?;
    cx.see_other(home(&reference))
}

async fn pick(cx: Cx, form: Form<PickForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    let documents: Vec<Reference> =
        form.documents.iter().filter_map(|one| Reference::parse(one)).collect();
    if documents.is_empty() {
        let case = load(&cx, &form.number).await?;
        let errors = FieldErrors::one("documents", "choose_one");
        let note = case.request.note.clone().unwrap_or_default();
        return cx.editor("disclosure/case.html").invalid(&view(&cx, &case, &note, &errors));
    }
    let wanted = reference.clone();
    cx.operate(move |op| service::pick(op, &wanted, &documents)).await?;
    cx.flash("disclosure-picked", &[]);
    cx.see_other(home(&reference))
}

async fn word(cx: Cx, form: Form<WordForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    let note = match form.parse() {
        Ok(note) => note,
        Err(errors) => {
            let case = load(&cx, "").await?;
            return cx
                .editor("disclosure/case.html")
                .invalid(&view(&cx, &case, &form.note, &errors));
        }
    };
    let wanted = reference.clone();
    cx.operate(move |op| service::word(op, &wanted, note.as_deref())).await?;
    cx.flash("disclosure-worded", &[]);
    cx.see_other(home(&reference))
}

async fn withdraw(cx: Cx, form: Form<SureForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    if form.sure != "yes" {
        let case = load(&cx, "").await?;
        let errors = FieldErrors::one("sure", "tick_to_go_on");
        let note = case.request.note.clone().unwrap_or_default();
        return cx.editor("disclosure/case.html").invalid(&view(&cx, &case, &note, &errors));
    }
    let wanted = reference.clone();
    cx.operate(move |op| service::withdraw(op, &wanted)).await?;
    cx.flash("disclosure-withdrawn", &[]);
    cx.see_other(home(&reference))
}

async fn served(cx: Cx, form: Form<ServedForm>) -> PageResult {
    let reference = cx.reference("reference")?;
    let day = match form.parse() {
        Ok(day) => day,
        Err(errors) => {
            let case = load(&cx, "").await?;
            let mut view = view(&cx, &case, "", &errors);
            if let Some(shown) = view.get_mut("form") {
                *shown = json!({ "note": "", "served_on": form.served_on, "sure": "" });
            }
            return cx.editor("disclosure/case.html").invalid(&view);
        }
    };
    let wanted = reference.clone();
    cx.operate(move |op| service::served(op, &wanted, day)).await?;
    cx.flash("disclosure-served", &[]);
    cx.see_other(home(&reference))
}
