//! The list, the check before the choice, and the pages for when it cannot be made.

use serde::Deserialize;

use super::view::{CheckView, ClosedView, Helped, ListView, base};
use crate::choice::form::WishForm;
use crate::choice::model::{Alternative, Choice, Right};
use crate::choice::{ChoiceError, rules, service};
use crate::client::{self, Client, Purpose, Viewer};
use crate::kernel::{FieldErrors, Reference};
use crate::platform::AppError;
use crate::platform::web::{Cx, PageResult};

/// How many others are shown when a place was lost.
const FEW: usize = 3;

#[derive(Default, Deserialize)]
struct Place {
    #[serde(default)]
    plats: String,
}

pub(super) async fn own_list(cx: Cx) -> PageResult {
    list_page(&cx, &cx.reference("right")?, false).await
}

pub(super) async fn helped_list(cx: Cx) -> PageResult {
    list_page(&cx, &cx.reference("right")?, true).await
}

pub(super) async fn own_check(cx: Cx) -> PageResult {
    check(&cx, false).await
}

pub(super) async fn helped_check(cx: Cx) -> PageResult {
    check(&cx, true).await
}

async fn check(cx: &Cx, helping: bool) -> PageResult {
    let place = cx.query::<Place>()?.plats;
    let form = WishForm { site: place, ..WishForm::default() };
    check_page(cx, &cx.reference("right")?, &form, &FieldErrors::default(), helping).await
}

/// What the pages of a right begin with.
struct Opened {
    right: Right,
    client: Client,
    used_for: Option<Choice>,
    alternatives: Vec<Alternative>,
}

async fn open(cx: &Cx, reference: &Reference, helping: bool) -> Result<Opened, AppError> {
    let viewer = viewer(cx, reference, helping).await?;
    let (reference, now) = (reference.clone(), cx.now);
    cx.write(move |conn| {
        let (right, client) = service::right(conn, &viewer, &reference, now)?;
        let used_for = service::used_for(conn, &right)?;
        let alternatives = service::alternatives(conn, &right, now)?;
        Ok::<_, ChoiceError>(Opened { right, client, used_for, alternatives })
    })
    .await
}

/// The person, or staff beside the person, with the reason for a protected one's case.
async fn viewer(cx: &Cx, reference: &Reference, helping: bool) -> Result<Viewer, AppError> {
    if !helping {
        return Ok(Viewer::own(cx.actor));
    }
    let asked = reference.clone();
    let whose = cx.read(move |conn| service::whose(conn, &asked)).await?;
    Ok(client::case_viewer(cx, &whose, Purpose::ChooseTogether))
}

/// Where to go when a page of a right cannot be shown: a helper may have to say why first.
async fn way_in(cx: &Cx, reference: &Reference, error: AppError) -> PageResult {
    let asked = reference.clone();
    let whose = cx.read(move |conn| service::whose(conn, &asked)).await?;
    client::way_in(cx, &whose, error)
}

/// The list of alternatives, the receipt if the right is used, or why there is nothing to choose.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn list_page(cx: &Cx, reference: &Reference, helping: bool) -> PageResult {
    let opened = match open(cx, reference, helping).await {
        Ok(opened) => opened,
        Err(error) => return way_in(cx, reference, error).await,
    };
    if let Some(page) = elsewhere(cx, &opened, helping) {
        return page;
    }
    let helped = helping.then(|| Helped::new(&opened.client));
    cx.page("choice/list.html", &ListView::new(&opened.right, &opened.alternatives, helped))
}

/// The check before the choice, with the list sealed into it; again with faults if there are any.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn check_page(
    cx: &Cx,
    reference: &Reference,
    form: &WishForm,
    errors: &FieldErrors,
    helping: bool,
) -> PageResult {
    let opened = match open(cx, reference, helping).await {
        Ok(opened) => opened,
        Err(error) => return way_in(cx, reference, error).await,
    };
    if let Some(page) = elsewhere(cx, &opened, helping) {
        return page;
    }
    let Opened { right, client, alternatives, .. } = opened;
    let helped = helping.then(|| Helped::new(&client));
    let site = form.site().ok_or(AppError::NotFound)?;
    let Some(chosen) = alternatives.iter().find(|one| one.site == site) else {
        let view = ClosedView { why: "gone", base: base(&right, helping), helped };
        return cx.refused("choice/closed.html", &view);
    };
    if chosen.bar.is_some() {
        let view = ListView::new(&right, &alternatives, helped).first(FEW);
        return cx.refused("choice/full.html", &view);
    }
    let texts = cx.app.words.version(cx.lang);
    let shown = rules::shown(&right, &alternatives, cx.now).read_in(cx.lang, texts);
    let sealed = service::seal_shown(&cx.app.vault, &shown);
    let mut view = CheckView::new(&right, chosen, helped, sealed, form);
    if errors.is_empty() {
        return cx.page("choice/check.html", &view);
    }
    view.errors = cx.errors(errors);
    cx.invalid("choice/check.html", &view)
}

/// The place was lost meanwhile: that, and a few others.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn full_page(cx: &Cx, reference: &Reference, helping: bool) -> PageResult {
    let opened = open(cx, reference, helping).await?;
    let helped = helping.then(|| Helped::new(&opened.client));
    let view = ListView::new(&opened.right, &opened.alternatives, helped).first(FEW);
    cx.refused("choice/full.html", &view)
}

/// The choice could not be made: why, and the next step.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn closed_page(
    cx: &Cx,
    reference: &Reference,
    error: &ChoiceError,
    helping: bool,
) -> PageResult {
    let opened = open(cx, reference, helping).await?;
    if let Some(page) = elsewhere(cx, &opened, helping) {
        return page;
    }
    let helped = helping.then(|| Helped::new(&opened.client));
    let view = ClosedView { why: why(error), base: base(&opened.right, helping), helped };
    cx.refused("choice/closed.html", &view)
}

/// A used right leads to its receipt; one that is past or closed to a page that says so.
fn elsewhere(cx: &Cx, opened: &Opened, helping: bool) -> Option<PageResult> {
    if let Some(choice) = &opened.used_for {
        let before = if helping { "/handlaggare" } else { "" };
        return Some(cx.see_other(format!("{before}/val/kvitto/{}", choice.reference)));
    }
    let error = rules::may_choose(&opened.right, cx.today).err()?;
    let helped = helping.then(|| Helped::new(&opened.client));
    let base = base(&opened.right, helping);
    Some(cx.refused("choice/closed.html", &ClosedView { why: why(&error), base, helped }))
}

const fn why(error: &ChoiceError) -> &'static str {
    match error {
        ChoiceError::TooLate => "too-late",
        ChoiceError::RightUsed => "used",
        ChoiceError::RightClosed => "closed",
        ChoiceError::Gone => "gone",
        _ => "stale",
    }
}
