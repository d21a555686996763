//! Up to four offers side by side. The address is the comparison: it can be shared and printed.

use std::sync::Arc;

use actix_web::http::StatusCode;
use serde::Serialize;

use super::fields::{Fact, Field, fact};
use super::places::{PlacesView, of_offer};
use super::send::{self, SendView};
use super::view::{Next, came_from, from_there, next};
use crate::catalogue::form::{CompareQuery, SendForm, page_href};
use crate::catalogue::model::Entry;
use crate::catalogue::rules::snapshot::Snapshot;
use crate::catalogue::service::Catalogue;
use crate::kernel::{FieldErrors, Reference};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};

/// More than this cannot be taken in side by side.
const MOST: usize = 4;

#[derive(Debug, Serialize)]
struct CompareView {
    offers: Vec<Column>,
    rows: Vec<Row>,
    /// Offers that were public and are no more.
    former: Vec<Gone>,
    /// What is no offer at all, as it was typed.
    unknown: Vec<String>,
    only_differences: bool,
    /// The same comparison with the switch the other way.
    switch_href: String,
    /// The same offers as a list to keep.
    save_href: String,
    send: SendView,
    next: Next,
}

#[derive(Debug, Serialize)]
struct Column {
    reference: String,
    name: String,
    provider: String,
    places: PlacesView,
    /// The comparison without it; the list when it was alone.
    remove_href: String,
}

#[derive(Debug, Serialize)]
struct Row {
    label: String,
    /// What each offer says, in the order of the columns.
    cells: Vec<Fact>,
}

#[derive(Debug, Serialize)]
struct Gone {
    name: String,
    provider: String,
    remove_href: String,
}

#[derive(Debug, Serialize)]
struct TooManyView {
    most: usize,
    offers: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    reference: String,
    name: String,
    provider: String,
}

pub async fn compare(cx: Cx) -> PageResult {
    let query: CompareQuery = cx.query()?;
    page(&cx, &query, None)
}

/// Sends the comparison's address to whoever asks for it.
pub async fn send(cx: Cx, form: Form<SendForm>) -> PageResult {
    match send::send(&cx, "/jamfor", MOST, &form).await? {
        Ok(done) => Ok(done),
        Err(errors) => page(&cx, &form.page(), Some((&form, &errors))),
    }
}

/// The comparison, with the faults of its form if something was sent.
fn page(cx: &Cx, query: &CompareQuery, sent: Option<(&SendForm, &FieldErrors)>) -> PageResult {
    let only_differences = match query.skillnader.as_str() {
        "" => false,
        "ja" => true,
        _ => return Err(AppError::Unreadable),
    };
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    let wanted = query.wanted();
    if wanted.len() > MOST {
        return too_many(cx, &snapshot, &wanted);
    }
    let view = view(cx, &snapshot, &wanted, only_differences, sent);
    if !wanted.is_empty() && view.offers.is_empty() && view.former.is_empty() {
        let mut answer = cx.refused("catalogue/compare.html", &view)?;
        *answer.status_mut() = StatusCode::NOT_FOUND;
        return Ok(answer);
    }
    match sent {
        None => cx.page("catalogue/compare.html", &view),
        Some(_) => cx.editor("catalogue/compare.html").invalid(&view),
    }
}

fn view(
    cx: &Cx,
    snapshot: &Snapshot,
    wanted: &[&str],
    only_differences: bool,
    sent: Option<(&SendForm, &FieldErrors)>,
) -> CompareView {
    let from = came_from(cx);
    let href = |ids: &[&str], only| from_there(href(ids, only), from.as_deref());
    let mut entries: Vec<Arc<Entry>> = Vec::new();
    let (mut former, mut unknown) = (Vec::new(), Vec::new());
    for id in wanted {
        let reference = Reference::parse(id);
        let found = reference.as_ref().and_then(|one| snapshot.entry(one));
        let gone = reference.as_ref().and_then(|one| snapshot.former.get(one));
        if let Some(entry) = found {
            entries.push(Arc::clone(entry));
        } else if let Some(gone) = gone {
            former.push(Gone {
                name: gone.name.clone(),
                provider: gone.provider.clone(),
                remove_href: href(&without(wanted, id), only_differences),
            });
        } else {
            unknown.push((*id).to_owned());
        }
    }
    let offers = entries.iter().map(|entry| {
        let rest = others(wanted, &entry.reference);
        column(cx, entry, href(&rest, only_differences))
    });
    CompareView {
        offers: offers.collect(),
        rows: rows(cx, &entries, only_differences),
        former,
        unknown,
        only_differences,
        switch_href: href(wanted, !only_differences),
        save_href: page_href("/sparade", wanted, false),
        send: SendView::of(cx, "/jamfor", wanted, only_differences, sent),
        next: next(cx),
    }
}

fn column(cx: &Cx, entry: &Entry, remove_href: String) -> Column {
    Column {
        reference: entry.reference.to_string(),
        name: entry.name.clone(),
        provider: entry.provider.name.clone(),
        places: of_offer(cx, entry),
        remove_href,
    }
}

fn others<'a>(wanted: &[&'a str], offer: &Reference) -> Vec<&'a str> {
    let other = |id: &&&str| Reference::parse(id).as_ref() != Some(offer);
    wanted.iter().filter(other).copied().collect()
}

fn without<'a>(wanted: &[&'a str], id: &str) -> Vec<&'a str> {
    wanted.iter().filter(|one| **one != id).copied().collect()
}

fn href(ids: &[&str], only_differences: bool) -> String {
    let path = if ids.is_empty() { "/utforare" } else { "/jamfor" };
    page_href(path, ids, only_differences && !ids.is_empty())
}

/// One row a field: what it is called, and what each offer says.
fn rows(cx: &Cx, entries: &[Arc<Entry>], only_differences: bool) -> Vec<Row> {
    let row = |field: &Field| Row {
        label: cx.text(field.key(), &[]),
        cells: entries.iter().map(|entry| fact(cx, entry, *field)).collect(),
    };
    // Places have a row of their own, with their colour and the day of their figure.
    let mut rows: Vec<Row> =
        Field::ALL.iter().filter(|field| **field != Field::Places).map(row).collect();
    let differs =
        |row: &Row| row.cells.first().is_some_and(|one| !row.cells.iter().all(|c| c.is_same(one)));
    if only_differences && entries.len() > 1 {
        rows.retain(differs);
    }
    rows
}

/// A fifth cannot be added: the reader says which four.
fn too_many(cx: &Cx, snapshot: &Snapshot, wanted: &[&str]) -> PageResult {
    let named = wanted.iter().filter_map(|id| {
        let reference = Reference::parse(id)?;
        let entry = snapshot.entry(&reference)?;
        Some(Choice {
            reference: reference.to_string(),
            name: entry.name.clone(),
            provider: entry.provider.name.clone(),
        })
    });
    let view = TooManyView { most: MOST, offers: named.take(50).collect() };
    cx.editor("catalogue/too_many.html").invalid(&view)
}
