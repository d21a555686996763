//! What a visitor has saved. The address is the list: no account, nothing kept in the portal. With a
//! script the browser remembers it; without one the address can be kept.

use serde::Serialize;

use super::send::{self, SendView};
use super::view::{Card, Next, card, next};
use crate::catalogue::form::{CompareQuery, SendForm, page_href};
use crate::catalogue::rules::snapshot::Snapshot;
use crate::catalogue::service::Catalogue;
use crate::kernel::{FieldErrors, Reference};
use crate::platform::web::{Cx, Form, PageResult};

/// More than this is no longer a selection.
const MOST: usize = 20;

#[derive(Debug, Serialize)]
struct SavedView {
    cards: Vec<Card>,
    /// What is saved, each with the address of the list without it.
    saved: Vec<Saved>,
    former: Vec<Saved>,
    /// How many were asked for beyond what a list holds.
    most: usize,
    too_many: bool,
    send: SendView,
    next: Next,
}

#[derive(Debug, Serialize)]
struct Saved {
    reference: String,
    name: String,
    provider: String,
    remove_href: String,
}

pub async fn saved(cx: Cx) -> PageResult {
    let query: CompareQuery = cx.query()?;
    page(&cx, &query, None)
}

/// Sends the list's address to whoever asks for it.
pub async fn send(cx: Cx, form: Form<SendForm>) -> PageResult {
    match send::send(&cx, "/sparade", MOST, &form).await? {
        Ok(done) => Ok(done),
        Err(errors) => page(&cx, &form.page(), Some((&form, &errors))),
    }
}

fn page(cx: &Cx, query: &CompareQuery, sent: Option<(&SendForm, &FieldErrors)>) -> PageResult {
    let snapshot = cx.app.room::<Catalogue>()?.snapshot();
    let view = view(cx, &snapshot, &query.wanted(), sent);
    match sent {
        None => cx.page("catalogue/saved.html", &view),
        Some(_) => cx.editor("catalogue/saved.html").invalid(&view),
    }
}

fn view(
    cx: &Cx,
    snapshot: &Snapshot,
    wanted: &[&str],
    sent: Option<(&SendForm, &FieldErrors)>,
) -> SavedView {
    let shown: Vec<&str> = wanted.iter().copied().take(MOST).collect();
    let (mut cards, mut saved, mut former) = (Vec::new(), Vec::new(), Vec::new());
    for id in &shown {
        // What is no offer at all is left out: nobody can miss it.
        let Some(reference) = Reference::parse(id) else { continue };
        let rest: Vec<&str> = shown.iter().copied().filter(|one| one != id).collect();
        let line = |name: &str, provider: &str| Saved {
            reference: reference.to_string(),
            name: name.to_owned(),
            provider: provider.to_owned(),
            remove_href: page_href("/sparade", &rest, false),
        };
        if let Some(entry) = snapshot.entry(&reference) {
            cards.push(card(cx, entry));
            saved.push(line(&entry.name, &entry.provider.name));
        } else if let Some(gone) = snapshot.former.get(&reference) {
            former.push(line(&gone.name, &gone.provider));
        }
    }
    SavedView {
        cards,
        saved,
        former,
        most: MOST,
        too_many: wanted.len() > MOST,
        send: SendView::of(cx, "/sparade", &shown, false, sent),
        next: next(cx),
    }
}
