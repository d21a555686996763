//! The list, the check before the choice, and the pages for when it cannot be made: for a right that
//! waits, and for a place that the person changes for another (omval).

use chrono::NaiveDate;
use serde::Deserialize;

use super::view::{ChangeView, CheckView, ClosedView, Helped, ListView, QuestionsView};
use super::way::{At, Way};
use crate::choice::form::{AnswersForm, WishForm};
use crate::choice::model::{Alternative, Choice, Right};
use crate::choice::{ChoiceError, rules, service};
use crate::client::Client;
use crate::contract;
use crate::demand::Source;
use crate::kernel::FieldErrors;
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};

/// How many others are shown when a place was lost.
const FEW: usize = 3;

#[derive(Default, Deserialize)]
struct Place {
    #[serde(default)]
    plats: String,
}

pub(super) async fn own_list(cx: Cx) -> PageResult {
    list_page(&cx, &Way::right(&cx, false)?).await
}

pub(super) async fn helped_list(cx: Cx) -> PageResult {
    list_page(&cx, &Way::right(&cx, true)?).await
}

pub(super) async fn own_change(cx: Cx) -> PageResult {
    list_page(&cx, &Way::change(&cx, false)?).await
}

pub(super) async fn helped_change(cx: Cx) -> PageResult {
    list_page(&cx, &Way::change(&cx, true)?).await
}

pub(super) async fn own_questions(cx: Cx) -> PageResult {
    questions(&cx, &Way::right(&cx, false)?).await
}

pub(super) async fn helped_questions(cx: Cx) -> PageResult {
    questions(&cx, &Way::right(&cx, true)?).await
}

pub(super) async fn own_change_questions(cx: Cx) -> PageResult {
    questions(&cx, &Way::change(&cx, false)?).await
}

pub(super) async fn helped_change_questions(cx: Cx) -> PageResult {
    questions(&cx, &Way::change(&cx, true)?).await
}

pub(super) async fn own_check(cx: Cx) -> PageResult {
    check(&cx, &Way::right(&cx, false)?).await
}

pub(super) async fn helped_check(cx: Cx) -> PageResult {
    check(&cx, &Way::right(&cx, true)?).await
}

pub(super) async fn own_change_check(cx: Cx) -> PageResult {
    check(&cx, &Way::change(&cx, false)?).await
}

pub(super) async fn helped_change_check(cx: Cx) -> PageResult {
    check(&cx, &Way::change(&cx, true)?).await
}

async fn check(cx: &Cx, way: &Way) -> PageResult {
    let answers = cx.query::<AnswersForm>()?.query();
    let form = WishForm { site: cx.query::<Place>()?.plats, answers, ..WishForm::default() };
    check_page(cx, way, &form, &FieldErrors::default()).await
}

/// The place that a choice would be made instead of, with its provider and what frames the change.
struct Current {
    choice: Choice,
    view: ChangeView,
}

impl Current {
    fn of(
        conn: &mut Conn,
        choice: Choice,
        again: bool,
        today: NaiveDate,
    ) -> Result<Self, ChoiceError> {
        let under = contract::get(conn, choice.contract_id)?;
        let view = ChangeView {
            provider: service::provider_of(conn, &choice)?.name,
            leaving_on: under.ends_on,
            over: under.ends_on.is_some() && !contract::is_in_force(&under, today),
            again,
            days: service::change_days_of(conn, &choice, today)?,
        };
        Ok(Self { choice, view })
    }
}

/// What the pages of a right begin with.
struct Opened {
    right: Right,
    client: Client,
    /// The place that would be changed, or that is chosen anew since its provider leaves.
    current: Option<Current>,
    /// What was chosen already.
    chosen: Option<Choice>,
    /// Why nothing can be chosen.
    stopped: Option<ChoiceError>,
    alternatives: Vec<Alternative>,
    asked: AnswersForm,
}

impl Opened {
    fn helped(&self, way: &Way) -> Option<Helped> {
        way.helping.then(|| Helped::new(&self.client))
    }

    fn list(&self, way: &Way) -> ListView {
        let change = self.change();
        let helped = self.helped(way);
        ListView::new(&self.right, &self.alternatives, way.base(), helped, change, &self.asked)
    }

    fn change(&self) -> Option<ChangeView> {
        self.current.as_ref().map(|current| current.view.clone())
    }

    fn closed(&self, cx: &Cx, way: &Way, error: &ChoiceError) -> PageResult {
        // What was answered goes along to the list.
        let query = self.asked.query();
        let base = way.base();
        let list = if query.is_empty() { base } else { format!("{base}?{query}") };
        let view = ClosedView { why: why(error), list, helped: self.helped(way) };
        cx.refused("choice/closed.html", &view)
    }

    /// What was chosen already leads to its receipt; where nothing can be chosen, a page says why.
    fn elsewhere(&self, cx: &Cx, way: &Way) -> Option<PageResult> {
        if let Some(choice) = &self.chosen {
            return Some(cx.see_other(way.receipt(&choice.reference)));
        }
        self.stopped.as_ref().map(|error| self.closed(cx, way, error))
    }
}

/// Whether what a list does not give is written down: when the list itself is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unmet {
    Noted,
    Unsaid,
}

async fn open(cx: &Cx, way: &Way, asked: AnswersForm, unmet: Unmet) -> Result<Opened, AppError> {
    let viewer = way.viewer(cx).await?;
    let (at, now, today) = (way.at.clone(), cx.now, cx.today);
    let vault = cx.app.vault.clone();
    cx.write(move |conn| {
        let answers = asked.answers();
        let (right, client, current, chosen, stopped) = match &at {
            At::Right(reference) => {
                let (right, client) = service::right(conn, &viewer, reference, now)?;
                let (chosen, stopped) =
                    (service::used_for(conn, &right)?, rules::may_choose(&right, today).err());
                let old = service::replaced(conn, &right)?;
                (right, client, old, chosen, stopped)
            }
            At::Change(reference) => {
                let (current, client) = service::by_reference(conn, &viewer, reference, now)?;
                let right = service::right_by_id(conn, current.right_id)?;
                let chosen = service::instead_of(conn, current.id)?;
                let stopped = service::may_change(conn, &current)?.err();
                (right, client, Some(current), chosen, stopped)
            }
        };
        let current = match current {
            Some(choice) => Some(Current::of(conn, choice, matches!(at, At::Right(_)), today)?),
            None => None,
        };
        let here = current.as_ref().map(|current| &current.choice);
        let alternatives = service::alternatives_for(conn, &right, &answers, here, now)?;
        if unmet == Unmet::Noted && chosen.is_none() && stopped.is_none() {
            let (of, what) = ((&right, &answers), (Source::List, alternatives.as_slice()));
            service::note_unmet(conn, &vault, of, what, now)?;
        }
        let asked = asked.clone();
        Ok::<_, ChoiceError>(Opened {
            right,
            client,
            current,
            chosen,
            stopped,
            alternatives,
            asked,
        })
    })
    .await
}

/// The list of alternatives, the receipt if the right is used, or why there is nothing to choose.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn list_page(cx: &Cx, way: &Way) -> PageResult {
    let opened = match open(cx, way, cx.query()?, Unmet::Noted).await {
        Ok(opened) => opened,
        Err(error) => return way.way_in(cx, error).await,
    };
    if let Some(page) = opened.elsewhere(cx, way) {
        return page;
    }
    cx.page("choice/list.html", &opened.list(way))
}

/// The three questions, with what the address says is answered. Each may be left out, and all.
async fn questions(cx: &Cx, way: &Way) -> PageResult {
    let opened = match open(cx, way, cx.query()?, Unmet::Unsaid).await {
        Ok(opened) => opened,
        Err(error) => return way.way_in(cx, error).await,
    };
    if let Some(page) = opened.elsewhere(cx, way) {
        return page;
    }
    cx.page(
        "choice/questions.html",
        &QuestionsView::new(way.base(), opened.helped(way), &opened.asked),
    )
}

/// The check before the choice, with the list sealed into it; again with faults if there are any.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn check_page(cx: &Cx, way: &Way, form: &WishForm, errors: &FieldErrors) -> PageResult {
    let opened = match open(cx, way, AnswersForm::carried(&form.answers), Unmet::Unsaid).await {
        Ok(opened) => opened,
        Err(error) => return way.way_in(cx, error).await,
    };
    if let Some(page) = opened.elsewhere(cx, way) {
        return page;
    }
    let site = form.site().ok_or(AppError::NotFound)?;
    let Some(chosen) = opened.alternatives.iter().find(|one| one.site == site) else {
        return opened.closed(cx, way, &ChoiceError::Gone);
    };
    if chosen.bar.is_some() {
        return cx.refused("choice/full.html", &opened.list(way).first(FEW));
    }
    let Opened { right, current, alternatives, asked, .. } = &opened;
    let here = current.as_ref().map(|current| &current.choice);
    let shown = rules::shown(right, here, &asked.answers(), alternatives, cx.now)
        .read_in(cx.lang, cx.app.words.version(cx.lang));
    let sealed = service::seal_shown(&cx.app.vault, &shown);
    let frame = (way.base(), opened.helped(way), opened.change());
    let mut view = CheckView::new(right, chosen, frame, sealed, form);
    if errors.is_empty() {
        return cx.page("choice/check.html", &view);
    }
    view.errors = cx.errors(errors);
    cx.invalid("choice/check.html", &view)
}

/// The place was lost meanwhile: that, and the next that can be chosen, in the list's own order.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn full_page(cx: &Cx, way: &Way, form: &WishForm) -> PageResult {
    let opened = open(cx, way, AnswersForm::carried(&form.answers), Unmet::Unsaid).await?;
    cx.refused("choice/full.html", &opened.list(way).first(FEW))
}

/// The choice could not be made: why, and the next step.
///
/// # Errors
/// Not found for a right that is not the reader's.
pub async fn closed_page(cx: &Cx, way: &Way, form: &WishForm, error: &ChoiceError) -> PageResult {
    let opened = open(cx, way, AnswersForm::carried(&form.answers), Unmet::Unsaid).await?;
    if let Some(page) = opened.elsewhere(cx, way) {
        return page;
    }
    opened.closed(cx, way, error)
}

const fn why(error: &ChoiceError) -> &'static str {
    match error {
        ChoiceError::TooLate => "too-late",
        ChoiceError::RightUsed => "used",
        ChoiceError::RightClosed => "closed",
        ChoiceError::Decided => "decided",
        ChoiceError::Gone => "gone",
        ChoiceError::NotFrom(_) => "no-place",
        ChoiceError::ChangeUnderWay => "under-way",
        _ => "stale",
    }
}
