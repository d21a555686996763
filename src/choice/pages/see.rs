//! The list, the check before the choice, and the pages for when it cannot be made: for a right that
//! waits, and for a place that the person changes for another (omval).

use serde::Deserialize;

use super::opened::{FEW, Seen, open, why};
use super::route::ChoiceRoute;
use super::view::{CheckView, QuestionsView};
use crate::choice::form::{AnswersForm, WishForm};
use crate::choice::{ChoiceError, service};
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, PageResult};
use crate::platform::{AppError, Refusal};

const PAGE: &str = "choice/check.html";

/// Why a choice is checked.
#[derive(Clone, Copy)]
pub(super) enum Check<'a> {
    /// A place was taken from the list.
    First,
    /// What was sent cannot be read.
    Wrong(&'a FieldErrors),
    /// What was sent is refused.
    Refused(&'a Refusal),
}

#[derive(Default, Deserialize)]
struct Place {
    #[serde(default)]
    plats: String,
    /// The list that it was chosen from, as it was kept.
    #[serde(default)]
    lista: String,
}

pub(super) async fn own_list(cx: Cx) -> PageResult {
    list_page(&cx, &ChoiceRoute::right(&cx, false)?).await
}

pub(super) async fn helped_list(cx: Cx) -> PageResult {
    list_page(&cx, &ChoiceRoute::right(&cx, true)?).await
}

pub(super) async fn own_change(cx: Cx) -> PageResult {
    list_page(&cx, &ChoiceRoute::change(&cx, false)?).await
}

pub(super) async fn helped_change(cx: Cx) -> PageResult {
    list_page(&cx, &ChoiceRoute::change(&cx, true)?).await
}

pub(super) async fn own_questions(cx: Cx) -> PageResult {
    questions(&cx, &ChoiceRoute::right(&cx, false)?).await
}

pub(super) async fn helped_questions(cx: Cx) -> PageResult {
    questions(&cx, &ChoiceRoute::right(&cx, true)?).await
}

pub(super) async fn own_change_questions(cx: Cx) -> PageResult {
    questions(&cx, &ChoiceRoute::change(&cx, false)?).await
}

pub(super) async fn helped_change_questions(cx: Cx) -> PageResult {
    questions(&cx, &ChoiceRoute::change(&cx, true)?).await
}

pub(super) async fn own_check(cx: Cx) -> PageResult {
    check(&cx, &ChoiceRoute::right(&cx, false)?).await
}

pub(super) async fn helped_check(cx: Cx) -> PageResult {
    check(&cx, &ChoiceRoute::right(&cx, true)?).await
}

pub(super) async fn own_change_check(cx: Cx) -> PageResult {
    check(&cx, &ChoiceRoute::change(&cx, false)?).await
}

pub(super) async fn helped_change_check(cx: Cx) -> PageResult {
    check(&cx, &ChoiceRoute::change(&cx, true)?).await
}

async fn check(cx: &Cx, route: &ChoiceRoute) -> PageResult {
    let (answers, place) = (cx.query::<AnswersForm>()?.query(), cx.query::<Place>()?);
    if place.plats.is_empty() {
        return cx.see_other(route.base());
    }
    let form = WishForm { site: place.plats, list: place.lista, answers, ..WishForm::default() };
    check_page(cx, route, &form, Check::First).await
}

/// The list of alternatives, the receipt if the right is used, or why there is nothing to choose.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn list_page(cx: &Cx, route: &ChoiceRoute) -> PageResult {
    let opened = match open(cx, route, cx.query()?, Seen::List).await {
        Ok(opened) => opened,
        Err(error) => return route.way_in(cx, error).await,
    };
    if let Some(page) = opened.elsewhere(cx, route) {
        return page;
    }
    cx.page("choice/list.html", &opened.list(cx, route))
}

/// The three questions, with what the address says is answered. Each may be left out, and all.
async fn questions(cx: &Cx, route: &ChoiceRoute) -> PageResult {
    let opened = match open(cx, route, cx.query()?, Seen::Else).await {
        Ok(opened) => opened,
        Err(error) => return route.way_in(cx, error).await,
    };
    if let Some(page) = opened.elsewhere(cx, route) {
        return page;
    }
    cx.page(
        "choice/questions.html",
        &QuestionsView::new(route.base(), opened.helped(route), &opened.asked),
    )
}

/// The check before the choice, with the list sealed into it; again if the choice was not made.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub(super) async fn check_page(
    cx: &Cx,
    route: &ChoiceRoute,
    form: &WishForm,
    check: Check<'_>,
) -> PageResult {
    let asked = AnswersForm::carried(&form.answers);
    let opened = match open(cx, route, asked, Seen::Place(form)).await {
        Ok(opened) => opened,
        Err(error) => return route.way_in(cx, error).await,
    };
    if let Some(page) = opened.elsewhere(cx, route) {
        return page;
    }
    let site = form.site().ok_or(AppError::NotFound)?;
    let Some(chosen) = opened.alternatives.iter().find(|one| one.site == site) else {
        return opened.closed(cx, route, why(&ChoiceError::Gone));
    };
    if let Some(bar) = chosen.bar {
        return opened.barred(cx, route, bar);
    }
    let shown = opened.chosen_from(cx, &site).read_in(cx.lang, cx.app.words.version(cx.lang));
    let sealed = service::seal_shown(&cx.app.vault, &shown);
    let frame = (route.base(), opened.helped(route), opened.change());
    let fresh = matches!(check, Check::First).then(|| opened.told(route, form));
    let form = fresh.as_ref().unwrap_or(form);
    let mut view = CheckView::new(&opened.right, chosen, frame, sealed, form);
    match check {
        Check::First => cx.page(PAGE, &view),
        Check::Wrong(errors) => {
            view.errors = cx.errors(errors);
            cx.editor(PAGE).invalid(&view)
        }
        Check::Refused(refusal) => {
            view.errors = cx.errors(&refusal.faults());
            cx.editor(PAGE).refused(refusal, &view)
        }
    }
}

/// The place was lost meanwhile: that, and the next that can be chosen, in the list's own order.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn full_page(cx: &Cx, route: &ChoiceRoute, form: &WishForm) -> PageResult {
    let opened = open(cx, route, AnswersForm::carried(&form.answers), Seen::Place(form)).await?;
    cx.refused("choice/full.html", &opened.list(cx, route).first(FEW))
}

/// The choice could not be made: why, and the next step.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn closed_page(
    cx: &Cx,
    route: &ChoiceRoute,
    form: &WishForm,
    error: &ChoiceError,
) -> PageResult {
    let opened = open(cx, route, AnswersForm::carried(&form.answers), Seen::Else).await?;
    if let Some(page) = opened.elsewhere(cx, route) {
        return page;
    }
    opened.closed(cx, route, why(error))
}
