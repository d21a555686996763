//! The operations of choosing: by a right, or instead of the place one has, and taking it back.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::receipt;
use super::route::ChoiceRoute;
use super::see::{Check, check_page, closed_page, full_page};
use crate::choice::form::WishForm;
use crate::choice::model::{Choice, Chooser, ChosenBy, Wish};
use crate::choice::{ChoiceError, service};
use crate::client::Viewer;
use crate::offer;
use crate::platform::web::{Cx, Form, PageResult, Sure};
use crate::platform::{AppError, Refuses};
use crate::right::{self, RightState};

pub(super) async fn own_choice(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &ChoiceRoute::right(&cx, false)?, &form).await
}

pub(super) async fn helped_choice(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &ChoiceRoute::right(&cx, true)?, &form).await
}

pub(super) async fn own_change(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &ChoiceRoute::change(&cx, false)?, &form).await
}

pub(super) async fn helped_change(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &ChoiceRoute::change(&cx, true)?, &form).await
}

async fn choose(cx: &Cx, route: &ChoiceRoute, form: &WishForm) -> PageResult {
    let chooser = match (route.helping, cx.scope()) {
        (true, _) => form.chooser(),
        (false, Some(_)) => Ok(Chooser::by_code()),
        (false, None) => Ok(Chooser::person()),
    };
    let chooser = match chooser {
        Ok(chooser) => chooser,
        Err(errors) => return check_page(cx, route, form, Check::Wrong(&errors)).await,
    };
    let site = form.site().ok_or(AppError::NotFound)?;
    let shown = match service::unseal_shown(&cx.app.vault, &form.shown, &form.seal) {
        Ok(shown) => shown,
        Err(error) => return closed_page(cx, route, form, &error).await,
    };
    let viewer = route.viewer(cx).await?;
    let right = route.right_of(cx).await?;
    let wish = Wish { right, site, chooser, shown };
    let mut made = try_choice(cx, route, &viewer, &wish).await?;
    if let Err(ChoiceError::Raced) = made {
        // The other one has been committed by now: look again, and answer with what it made.
        made = try_choice(cx, route, &viewer, &wish).await?;
    }
    match made {
        Ok((choice, same)) => {
            if !same {
                cx.flash("choice-made-before", &[]);
            }
            cx.see_other(route.receipt(&choice.reference))
        }
        Err(ChoiceError::Full) => full_page(cx, route, form).await,
        Err(error) if is_closed(&error) => {
            let page = closed_page(cx, route, form, &error).await?;
            // The authority decided a moment before: the page that follows is the receipt of that.
            if matches!(error, ChoiceError::Decided) && page.status() == StatusCode::SEE_OTHER {
                cx.flash("right-decided", &[]);
            }
            Ok(page)
        }
        Err(error) => match error.refusal() {
            Some(refusal) => check_page(cx, route, form, Check::Refused(&refusal)).await,
            None => Err(error.into()),
        },
    }
}

/// The choice, and whether it is the place that was asked for; or what the person must be told.
async fn try_choice(
    cx: &Cx,
    route: &ChoiceRoute,
    viewer: &Viewer,
    wish: &Wish,
) -> Result<Result<(Choice, bool), ChoiceError>, AppError> {
    let (route, viewer, wish, now) = (route.clone(), viewer.clone(), wish.clone(), cx.now);
    cx.write(move |conn| {
        let made = match route.changes() {
            None => service::choose(conn, &viewer, &wish, now),
            Some(current) => service::rechoose(conn, &viewer, current, &wish, now),
        };
        match made {
            Ok((choice, _)) => {
                let site = offer::site(conn, choice.site_id)?;
                Ok(Ok((choice, site.reference == wish.site)))
            }
            Err(error) if error.refusal().is_some() => Ok(Err(error)),
            Err(other) => Err(other),
        }
    })
    .await
}

/// Refusals that have a page of their own, which says why nothing can be chosen now.
const fn is_closed(error: &ChoiceError) -> bool {
    matches!(
        error,
        ChoiceError::RightUsed
            | ChoiceError::RightClosed
            | ChoiceError::Decided
            | ChoiceError::TooLate
            | ChoiceError::Gone
            | ChoiceError::Stale
            | ChoiceError::NotShown
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
        let found = cx.write(move |conn| {
            let (choice, _) = service::by_reference(conn, &viewer, &asked, now)?;
            let placement = service::placement_of(conn, &choice)?;
            Ok::<_, ChoiceError>((choice, placement))
        });
        let (choice, placement) = match found.await {
            Ok(found) => found,
            Err(error) => return receipt::way_in(cx, &reference, error).await,
        };
        let decided = choice.chosen_by == ChosenBy::Decision;
        let view = WithdrawView { at, decided, change: placement.replaces_id.is_some() };
        return cx.page("choice/withdraw.html", &view);
    }
    let done = cx.write(move |conn| {
        let choice = service::withdraw(conn, &viewer, &asked, now)?;
        Ok::<_, ChoiceError>(right::by_id(conn, choice.right_id)?.state)
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
