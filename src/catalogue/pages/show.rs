//! The page of one offer, and of one that can no longer be chosen.

use actix_web::http::StatusCode;
use chrono::NaiveDateTime;
use serde::Serialize;

use super::fields::{Fact, Field, fact};
use super::places::paragraphs;
use super::view::{Card, Next, SiteView, card, next, site};
use crate::catalogue::model::{Entry, Former, Organisation};
use crate::catalogue::service::Catalogue;
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};

#[derive(Debug, Serialize)]
struct ShowView {
    card: Card,
    facts: Vec<Fact>,
    sites: Vec<SiteView>,
    provider: ProviderView,
    since: chrono::NaiveDate,
    written_at: NaiveDateTime,
    next: Next,
}

#[derive(Debug, Serialize)]
struct ProviderView {
    name: String,
    org_number: String,
    legal_form: &'static str,
    about: Vec<String>,
    contact_name: String,
    email: String,
    phone: String,
    website: String,
    /// The website as a link; none for what is no address.
    link: Option<String>,
}

#[derive(Debug, Serialize)]
struct GoneView {
    name: String,
    provider: String,
}

pub async fn show(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    if let Some(entry) = snapshot.entry(&reference) {
        return cx.page("catalogue/show.html", &view(&cx, entry));
    }
    match snapshot.former.get(&reference) {
        Some(former) => gone(&cx, former),
        None => Err(AppError::NotFound),
    }
}

fn view(cx: &Cx, entry: &Entry) -> ShowView {
    ShowView {
        card: card(cx, entry),
        facts: Field::ALL
            .iter()
            .filter(|one| in_list(**one))
            .map(|one| fact(cx, entry, *one))
            .collect(),
        sites: entry.sites.iter().map(|place| site(cx, entry, place)).collect(),
        provider: provider(&entry.provider),
        since: entry.since,
        written_at: entry.written_at,
        next: next(cx),
    }
}

/// Whether the page tells it in its list of facts; the others have parts of their own, under the same
/// labels.
const fn in_list(field: Field) -> bool {
    !matches!(field, Field::Places | Field::Sites | Field::Provider | Field::Form)
}

fn provider(organisation: &Organisation) -> ProviderView {
    let website = organisation.website.trim();
    let whole = website.starts_with("https://") || website.starts_with("http://");
    let address = if whole { website.to_owned() } else { format!("https://{website}") };
    let link = url::Url::parse(&address).ok().filter(|_| !website.is_empty());
    ProviderView {
        name: organisation.name.clone(),
        org_number: organisation.org_number.clone().unwrap_or_default(),
        legal_form: organisation.legal_form.word(),
        about: paragraphs(&organisation.about),
        contact_name: organisation.contact_name.clone(),
        email: organisation.email.clone(),
        phone: organisation.phone.clone(),
        website: website.to_owned(),
        link: link.map(String::from),
    }
}

/// It was there once: the page says so instead of "not found".
fn gone(cx: &Cx, former: &Former) -> PageResult {
    let view = GoneView { name: former.name.clone(), provider: former.provider.clone() };
    let mut answer = cx.refused("catalogue/gone.html", &view)?;
    *answer.status_mut() = StatusCode::GONE;
    Ok(answer)
}
