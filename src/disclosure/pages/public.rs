//! Asking, and reading what was handed out. Nobody need sign in or say who they are.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use serde_json::{Value, json};

use crate::disclosure::form::{AskForm, once};
use crate::disclosure::model::ReplyBy;
use crate::disclosure::service::Limits;
use crate::disclosure::{DisclosureError, service, store};
use crate::identity;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::registry;

/// The authority whose register the page belongs to.
const HOME: &str = "tyreso";

pub fn routes() -> Routes {
    Routes::default()
        .get("/diarium/begar", Access::Public, form)
        .post("/diarium/begar", Access::Public, ask)
        .get("/diarium/begar/{reference}", Access::Public, receipt)
        .get("/utlamnat/{token}", Access::Public, given)
        .get("/utlamnat/{token}/{number}", Access::Public, copy)
}

fn view(cx: &Cx, form: &AskForm, errors: &FieldErrors) -> Value {
    json!({
        "form": form, "once": once(&form.once), "errors": cx.errors(errors),
        "replies": ReplyBy::ALL,
    })
}

async fn form(cx: Cx) -> PageResult {
    let page = view(&cx, &AskForm::default(), &FieldErrors::default());
    cx.page("disclosure/ask.html", &page)
}

async fn ask(cx: Cx, form: Form<AskForm>) -> PageResult {
    let ask = match form.parse_public(cx.lang) {
        Ok(ask) => ask,
        Err(errors) => return cx.editor("disclosure/ask.html").invalid(&view(&cx, &form, &errors)),
    };
    let now = cx.now;
    let key = |whose: &str| cx.app.vault.fingerprint("disclosure-ask", whose);
    let limits = Limits {
        network: key(&format!("network {}", cx.network())),
        address: ask.email.as_ref().map(|email| key(&email.folded())),
        house: key("receipts"),
    };
    let made = cx
        .write(move |conn| {
            let owner = identity::authority(conn, HOME)?.id;
            service::ask_openly(conn, owner, &ask, &limits, now)
        })
        .await?;
    cx.see_other(format!("/diarium/begar/{}", made.reference))
}

/// What the register knows of the request, and nothing of who asked or for what: the address may
/// be seen by others.
async fn receipt(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let (request, matter) = cx
        .read(move |conn| {
            let request = store::by_reference(conn, &reference)?;
            let matter = registry::matter(conn, request.matter_id)?;
            Ok::<_, DisclosureError>((request, matter))
        })
        .await?;
    let view = json!({
        "registry_no": matter.registry_no, "received_at": request.received_at,
        "reply_by": request.reply_by, "waits": request.state.waits(),
    });
    Ok(unlisted(cx.page("disclosure/receipt.html", &view)?))
}

/// For no search engine and no cache.
fn unlisted(mut answer: actix_web::HttpResponse) -> actix_web::HttpResponse {
    let headers = answer.headers_mut();
    headers.insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow, noarchive"),
    );
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// What the link of the path leads to; nothing when its time is over.
async fn found(
    cx: &Cx,
) -> Result<Option<(registry::Matter, Vec<registry::Document>, Value)>, AppError> {
    let (token, now) = (cx.segment("token").to_owned(), cx.now);
    let found = cx
        .read(move |conn| match service::by_link(conn, &token, now) {
            Ok(found) => Ok(Some(found)),
            Err(DisclosureError::LinkOver) => Ok(None),
            Err(error) => Err(error),
        })
        .await?;
    Ok(found.map(|(request, matter, documents)| {
        let dates = json!({ "until": request.link_until, "last_day": request.appeal_last_day });
        (matter, documents, dates)
    }))
}

fn over(cx: &Cx) -> PageResult {
    let mut page = cx.page("disclosure/over.html", &json!({}))?;
    *page.status_mut() = StatusCode::GONE;
    Ok(unlisted(page))
}

async fn given(cx: Cx) -> PageResult {
    let Some((matter, documents, dates)) = found(&cx).await? else { return over(&cx) };
    let letter = documents.first().ok_or(AppError::NotFound)?;
    let copies: Vec<Value> = documents
        .iter()
        .enumerate()
        .skip(1)
        .map(|(place, one)| {
            let href = format!("/utlamnat/{}/{place}", cx.segment("token"));
            json!({ "text": one.brief, "href": href })
        })
        .collect();
    let view = json!({
        "registry_no": matter.registry_no, "blocks": registry::blocks(&letter.body),
        "sha256": letter.body_sha256, "copies": copies, "dates": dates,
    });
    Ok(unlisted(cx.page("disclosure/given.html", &view)?))
}

/// One document, by its place after the letter.
async fn copy(cx: Cx) -> PageResult {
    let place: usize = cx.segment("number").parse().map_err(|_| AppError::NotFound)?;
    let Some((matter, documents, _)) = found(&cx).await? else { return over(&cx) };
    let document = documents.get(place).filter(|_| place > 0).ok_or(AppError::NotFound)?;
    let view = json!({
        "registry_no": matter.registry_no, "brief": document.brief, "blocks": registry::blocks(&document.body),
        "sha256": document.body_sha256, "back": format!("/utlamnat/{}", cx.segment("token")),
    });
    Ok(unlisted(cx.page("disclosure/copy.html", &view)?))
}
