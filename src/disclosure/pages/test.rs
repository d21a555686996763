//! One document of a request, tested for secrecy.

use serde_json::{Value, json};

use super::common::{STAFF, paragraph_text};
use crate::disclosure::form::TestForm;
use crate::disclosure::model::{DisclosureOutcome, DisclosureState, Item, Picked, Request};
use crate::disclosure::{DisclosureError, mail, rules, service};
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult, Routes, SavedField};
use crate::registry;

pub fn routes() -> Routes {
    Routes::default()
        .get("/bestallare/begaran/{reference}/handling/{document}", STAFF, show)
        .post("/bestallare/begaran/{reference}/handling/{document}", STAFF, save)
        .post("/bestallare/begaran/{reference}/handling/{document}/ta-bort", STAFF, unpick)
}

const PAGE: &str = "disclosure/test.html";

/// The document of the path, with its request; the reading is put on record where it must be.
async fn load(cx: &Cx) -> Result<(Request, Picked), AppError> {
    let (reference, document) = (cx.reference("reference")?, cx.reference("document")?);
    cx.operate(move |op| {
        let (request, _) = service::open(op, &reference)?;
        let picked = service::picked(op.conn, &request)?;
        let found = picked.into_iter().find(|one| one.document.reference == document);
        let one = found.ok_or(DisclosureError::NotYours)?;
        registry::read(op, one.matter.clone(), "matter.document_read")?;
        Ok::<_, DisclosureError>((request, one))
    })
    .await
}

fn home(cx: &Cx) -> String {
    format!("/bestallare/begaran/{}", cx.segment("reference"))
}

fn view(
    cx: &Cx,
    (request, one): (&Request, &Picked),
    form: &TestForm,
    errors: &FieldErrors,
) -> Value {
    let text = mail::copy_text(&one.matter, &one.document);
    let item = &one.item;
    let masked = match item.outcome {
        DisclosureOutcome::Masked => rules::mask(&text, &item.passages()).ok(),
        _ => None,
    };
    let outcomes =
        [DisclosureOutcome::Whole, DisclosureOutcome::Masked, DisclosureOutcome::Refused];
    let home = home(cx);
    json!({
        "home": home, "here": format!("{home}/handling/{}", one.document.reference),
        "brief": one.document.brief, "number": one.document.number,
        "registry_no": one.matter.registry_no,
        "personal": registry::is_personal(&one.matter), "text": text, "masked": masked,
        "has_number": rules::has_person_number(masked.as_deref().unwrap_or(&text), cx.today),
        "outcome": item.outcome, "outcomes": outcomes,
        "paragraph": paragraph_text(cx, item.paragraph.as_deref()), "reason": item.reason,
        "form": form, "errors": cx.errors(errors),
        "open": request.state == DisclosureState::Testing,
    })
}

async fn show(cx: Cx) -> PageResult {
    let (request, one) = load(&cx).await?;
    let form = TestForm::of(&one.item);
    let none = FieldErrors::default();
    cx.editor(PAGE).show(&one.item.revision, &view(&cx, (&request, &one), &form, &none))
}

/// What another tester has saved.
fn saved_now(cx: &Cx, item: &Item) -> [SavedField; 3] {
    let outcome = format!("disclosure-outcome-{}", item.outcome.word().replace('_', "-"));
    [
        ("disclosure-outcome", cx.text(&outcome, &[])),
        ("disclosure-paragraph", paragraph_text(cx, item.paragraph.as_deref()).unwrap_or_default()),
        ("disclosure-reason", item.reason.clone().unwrap_or_default()),
    ]
    .map(|(key, value)| SavedField { key: cx.text(key, &[]), value })
}

/// How saving ended, where the page can show what to do.
enum Saved {
    Yes,
    Stale,
    NotInText(Vec<usize>),
}

async fn save(cx: Cx, form: Form<TestForm>) -> PageResult {
    let (reference, document) = (cx.reference("reference")?, cx.reference("document")?);
    let (request, one) = load(&cx).await?;
    let test = match form.parse() {
        Ok(wish) => wish,
        Err(errors) => {
            let view = view(&cx, (&request, &one), &form, &errors);
            return cx.editor(PAGE).invalid(&view);
        }
    };
    let base = cx.base().number();
    let saved = cx
        .operate(move |op| match service::test(op, (&reference, &document), base, &test) {
            Ok(()) => Ok(Saved::Yes),
            Err(DisclosureError::Stale) => Ok(Saved::Stale),
            Err(DisclosureError::NotInText(places)) => Ok(Saved::NotInText(places)),
            Err(error) => Err(error),
        })
        .await?;
    match saved {
        Saved::Yes => {
            cx.flash("disclosure-tested", &[]);
            let masked = form.outcome == DisclosureOutcome::Masked.word();
            // What is masked is looked at before one goes on.
            let next = if masked { cx.path.clone() } else { home(&cx) };
            cx.see_other(next)
        }
        Saved::Stale => {
            let (request, one) = load(&cx).await?;
            let view = view(&cx, (&request, &one), &form, &FieldErrors::default());
            cx.editor(PAGE).stale(&one.item.revision, &saved_now(&cx, &one.item), &view)
        }
        Saved::NotInText(places) => {
            let lines: Vec<&str> =
                form.passages.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let mut errors = FieldErrors::default();
            for passage in places.iter().filter_map(|place| lines.get(*place)) {
                errors.add_with("passages", "passage_missing", &[("passage", passage)]);
            }
            let view = view(&cx, (&request, &one), &form, &errors);
            cx.editor(PAGE).invalid(&view)
        }
    }
}

async fn unpick(cx: Cx) -> PageResult {
    let (reference, document) = (cx.reference("reference")?, cx.reference("document")?);
    cx.operate(move |op| service::unpick(op, &reference, &document)).await?;
    cx.flash("disclosure-unpicked", &[]);
    cx.see_other(home(&cx))
}
