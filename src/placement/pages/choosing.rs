//! The deeds of choosing: by a right, or instead of the place one has, and taking it back.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::receipt;
use crate::choice::{self, Choice, ChoiceError, Chooser, ChosenBy, Way, Wish, WishForm};
use crate::client::Viewer;
use crate::offer;
use crate::placement::{PlacementError, service};
use crate::platform::web::{Cx, Form, PageResult, Sure};
use crate::platform::{AppError, at_field};
use crate::right::{self, RightState};

pub(super) async fn own_choice(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &Way::right(&cx, false)?, &form).await
}

pub(super) async fn helped_choice(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &Way::right(&cx, true)?, &form).await
}

pub(super) async fn own_change(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &Way::change(&cx, false)?, &form).await
}

pub(super) async fn helped_change(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &Way::change(&cx, true)?, &form).await
}

async fn choose(cx: &Cx, way: &Way, form: &WishForm) -> PageResult {
    let chooser = match (way.helping, cx.scope()) {
        (true, _) => form.chooser(),
        (false, Some(_)) => Ok(Chooser::by_code()),
        (false, None) => Ok(Chooser::person()),
    };
    let chooser = match chooser {
        Ok(chooser) => chooser,
        Err(errors) => return choice::check_page(cx, way, form, &errors).await,
    };
    let site = form.site().ok_or(AppError::NotFound)?;
    let shown = match choice::unseal_shown(&cx.app.vault, &form.shown, &form.seal) {
        Ok(shown) => shown,
        Err(error) => return choice::closed_page(cx, way, form, &error).await,
    };
    let viewer = way.viewer(cx).await?;
    let right = way.right_of(cx).await?;
    let wish = Wish { right, site, chooser, shown };
    let mut made = try_choice(cx, way, &viewer, &wish).await?;
    if let Err(ChoiceError::Raced) = made {
        // The other one has been committed by now: look again, and answer with what it made.
        made = try_choice(cx, way, &viewer, &wish).await?;
    }
    match at_field(made, "mandate") {
        Ok(Ok((choice, same))) => {
            if !same {
                cx.flash("choice-made-before", &[]);
            }
            cx.see_other(way.receipt(&choice.reference))
        }
        Err(ChoiceError::Full) => choice::full_page(cx, way, form).await,
        Ok(Err(errors)) => choice::check_page(cx, way, form, &errors).await,
        Err(error) => {
            let page = choice::closed_page(cx, way, form, &error).await?;
            // The authority decided a moment before: the page that follows is the receipt of that.
            if matches!(error, ChoiceError::Decided) && page.status() == StatusCode::SEE_OTHER {
                cx.flash("right-decided", &[]);
            }
            Ok(page)
        }
    }
}

/// The choice, and whether it is the place that was asked for; or what the person must be told.
async fn try_choice(
    cx: &Cx,
    way: &Way,
    viewer: &Viewer,
    wish: &Wish,
) -> Result<Result<(Choice, bool), ChoiceError>, AppError> {
    let (way, viewer, wish, now) = (way.clone(), viewer.clone(), wish.clone(), cx.now);
    cx.write(move |conn| {
        let made = match way.changes() {
            None => service::choose(conn, &viewer, &wish, now),
            Some(current) => service::rechoose(conn, &viewer, current, &wish, now),
        };
        match made {
            Ok((choice, _)) => {
                let site = offer::site(conn, choice.site_id)?;
                Ok(Ok((choice, site.reference == wish.site)))
            }
            Err(PlacementError::Choice(error)) if is_told(&error) => Ok(Err(error)),
            Err(other) => Err(other),
        }
    })
    .await
}

/// Refusals that have a page of their own; nothing was written, so the empty deed may commit.
const fn is_told(error: &ChoiceError) -> bool {
    matches!(
        error,
        ChoiceError::Full
            | ChoiceError::RightUsed
            | ChoiceError::RightClosed
            | ChoiceError::Decided
            | ChoiceError::TooLate
            | ChoiceError::Gone
            | ChoiceError::Stale
            | ChoiceError::NotShown
            | ChoiceError::Incomplete
            | ChoiceError::NotFrom(_)
            | ChoiceError::ChangeUnderWay
            | ChoiceError::Raced
    )
}

pub(super) async fn own_withdrawal(cx: Cx, form: Form<Sure>) -> PageResult {
    withdraw(&cx, false, form.is_given()).await
}

pub(super) async fn helped_withdrawal(cx: Cx, form: Form<Sure>) -> PageResult {
    withdraw(&cx, true, form.is_given()).await
}

/// What is asked before a choice is taken back.
#[derive(Serialize)]
struct WithdrawView {
    at: String,
    /// The authority decided on the place.
    decided: bool,
    /// Another place goes on.
    change: bool,
}

async fn withdraw(cx: &Cx, helping: bool, sure: bool) -> PageResult {
    let reference = cx.reference("choice")?;
    let viewer = receipt::viewer(cx, &reference, helping).await?;
    let (asked, now) = (reference.clone(), cx.now);
    let at = format!("{}/kvitto/{reference}", receipt::base(helping));
    if !sure {
        let found = cx.write(move |conn| choice::by_reference(conn, &viewer, &asked, now)).await;
        let choice = match found {
            Ok((choice, _)) => choice,
            Err(error) => return receipt::way_in(cx, &reference, error).await,
        };
        let decided = choice.chosen_by == ChosenBy::Decision;
        let view = WithdrawView { at, decided, change: choice.replaces_id.is_some() };
        return cx.page("placement/withdraw.html", &view);
    }
    let done = cx.write(move |conn| {
        let choice = service::withdraw(conn, &viewer, &asked, now)?;
        Ok::<_, PlacementError>(right::by_id(conn, choice.right_id)?.state)
    });
    match done.await {
        Ok(RightState::Open) => cx.flash("placement-taken-back", &[]),
        // The right is in use by the place that was to be changed.
        Ok(_) => cx.flash("placement-change-taken-back", &[]),
        Err(error) if error.came_of(ChoiceError::Raced) => {
            cx.flash("placement-answered-already", &[]);
        }
        Err(error) => return receipt::way_in(cx, &reference, error).await,
    }
    cx.see_other(at)
}
