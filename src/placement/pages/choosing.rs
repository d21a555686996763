//! The deed of choosing, its receipt, and taking it back.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::choice::{
    self, Channel, Choice, ChoiceError, Chooser, ChosenBy, Helped, Wish, WishForm, YesGiven,
};
use crate::client::{self, Client, Purpose, Viewer};
use crate::kernel::{FieldErrors, Lang, Reference, time};
use crate::measure::Language;
use crate::offer;
use crate::placement::model::{Placement, PlacementState};
use crate::placement::{PlacementError, service, store};
use crate::platform::AppError;
use crate::platform::web::{Cx, Form, PageResult};

pub(super) async fn own_choice(cx: Cx, form: Form<WishForm>) -> PageResult {
    choose(&cx, &form, Chooser::person(), false).await
}

pub(super) async fn helped_choice(cx: Cx, form: Form<WishForm>) -> PageResult {
    match form.chooser() {
        Ok(chooser) => choose(&cx, &form, chooser, true).await,
        Err(errors) => choice::check_page(&cx, &cx.reference("right")?, &form, &errors, true).await,
    }
}

async fn choose(cx: &Cx, form: &WishForm, chooser: Chooser, helping: bool) -> PageResult {
    let right = cx.reference("right")?;
    let site = form.site().ok_or(AppError::NotFound)?;
    let shown = match choice::unseal_shown(&cx.app.vault, &form.shown, &form.seal) {
        Ok(shown) => shown,
        Err(error) => return choice::closed_page(cx, &right, &error, helping).await,
    };
    let viewer = right_viewer(cx, &right, helping).await?;
    let wish = Wish { right: right.clone(), site: site.clone(), chooser, shown };
    let mut made = try_choice(cx, &viewer, &wish).await?;
    if let Err(ChoiceError::Raced) = made {
        // The other one has been committed by now: look again, and answer with what it made.
        made = try_choice(cx, &viewer, &wish).await?;
    }
    match made {
        Ok((choice, same)) => {
            if !same {
                cx.flash("choice-made-before", &[]);
            }
            let before = if helping { "/handlaggare" } else { "" };
            cx.see_other(format!("{before}/val/kvitto/{}", choice.reference))
        }
        Err(ChoiceError::Full) => choice::full_page(cx, &right, helping).await,
        Err(ChoiceError::Incomplete) => {
            let errors = FieldErrors::one("mandate", "required");
            choice::check_page(cx, &right, form, &errors, helping).await
        }
        Err(error) => choice::closed_page(cx, &right, &error, helping).await,
    }
}

/// The choice, and whether it is the place that was asked for; or what the person must be told.
async fn try_choice(
    cx: &Cx,
    viewer: &Viewer,
    wish: &Wish,
) -> Result<Result<(Choice, bool), ChoiceError>, AppError> {
    let (viewer, wish, now) = (viewer.clone(), wish.clone(), cx.now);
    cx.write(move |conn| match service::choose(conn, &viewer, &wish, now) {
        Ok((choice, _)) => {
            let site = offer::site(conn, choice.site_id)?;
            Ok(Ok((choice, site.reference == wish.site)))
        }
        Err(PlacementError::Choice(error)) if is_told(&error) => Ok(Err(error)),
        Err(other) => Err(other),
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
            | ChoiceError::TooLate
            | ChoiceError::Gone
            | ChoiceError::Stale
            | ChoiceError::NotShown
            | ChoiceError::Incomplete
            | ChoiceError::Raced
    )
}

async fn right_viewer(cx: &Cx, right: &Reference, helping: bool) -> Result<Viewer, AppError> {
    if !helping {
        return Ok(Viewer::own(cx.actor));
    }
    let right = right.clone();
    let whose = cx.read(move |conn| choice::whose(conn, &right)).await?;
    Ok(client::case_viewer(cx, &whose, Purpose::ChooseTogether))
}

#[derive(Serialize)]
struct ReceiptView {
    reference: Reference,
    made_at: NaiveDateTime,
    provider: String,
    provider_phone: String,
    offer: String,
    offer_reference: Reference,
    street: String,
    locality: String,
    hours: String,
    state: PlacementState,
    answer_by: NaiveDate,
    planned_start_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    /// The last day of a provider that leaves.
    leaving_on: Option<NaiveDate>,
    may_withdraw: bool,
    /// Where the right goes on when the choice came back.
    again: Option<String>,
    base: String,
    helped: Option<Helped>,
    record: Option<Record>,
    /// What the language is called that the choice was read in.
    read_in: Option<ReadIn>,
}

/// A language by the name it has for itself.
#[derive(Serialize)]
struct ReadIn {
    name: &'static str,
    lang: Lang,
}

/// What staff recorded, shown to both (R77).
#[derive(Serialize)]
struct Record {
    chosen_by: ChosenBy,
    channel: Channel,
    mandate: Option<String>,
    yes_given: Option<YesGiven>,
    interpreter: Option<Language>,
}

pub(super) async fn own_receipt(cx: Cx) -> PageResult {
    receipt(&cx, false).await
}

pub(super) async fn helped_receipt(cx: Cx) -> PageResult {
    receipt(&cx, true).await
}

async fn receipt(cx: &Cx, helping: bool) -> PageResult {
    let reference = cx.reference("choice")?;
    let viewer = choice_viewer(cx, &reference, helping).await?;
    let (asked, now) = (reference.clone(), cx.now);
    let found = cx.write(move |conn| {
        let (choice, client) = choice::by_reference(conn, &viewer, &asked, now)?;
        let placement = service::of_choice(conn, &choice)?;
        let provider = choice::provider_of(conn, &choice)?;
        let text = offer::revision(conn, choice.offer_revision_id)?;
        let offer = offer::get(conn, choice.offer_id)?;
        let site = offer::site(conn, choice.site_id)?;
        let right = choice::right_by_id(conn, choice.right_id)?;
        let (base, record) = (base(helping), record(&choice));
        let leaving = store::leaving(conn, placement.id)?.filter(|_| placement.state.is_open());
        Ok::<_, PlacementError>(ReceiptView {
            reference: choice.reference.clone(),
            made_at: choice.made_at,
            provider: provider.name,
            provider_phone: provider.phone,
            offer: text.name,
            offer_reference: offer.reference,
            street: site.street,
            locality: site.locality,
            hours: text.hours,
            state: placement.state,
            answer_by: answer_by(&choice),
            planned_start_on: placement.planned_start_on,
            starts_on: placement.starts_on,
            ended_on: placement.ended_on,
            leaving_on: leaving.map(|one| one.last_day),
            may_withdraw: placement.state == PlacementState::Reserved,
            again: again(&placement, &right.reference, base),
            base: base.to_owned(),
            helped: helped(helping, &client),
            record,
            read_in: choice.read_language.map(|lang| ReadIn { name: lang.own_name(), lang }),
        })
    });
    match found.await {
        Ok(view) => cx.page("placement/receipt.html", &view),
        Err(error) => way_in(cx, &reference, error).await,
    }
}

const fn base(helping: bool) -> &'static str {
    if helping { "/handlaggare/val" } else { "/val" }
}

fn helped(helping: bool, client: &Client) -> Option<Helped> {
    helping.then(|| Helped::new(client))
}

fn answer_by(choice: &Choice) -> NaiveDate {
    let made_on = time::stockholm_day(choice.made_at);
    time::add_working_days(made_on, choice::WORKING_DAYS_TO_ANSWER).unwrap_or(made_on)
}

fn again(placement: &Placement, right: &Reference, base: &str) -> Option<String> {
    let came_back = matches!(placement.state, PlacementState::Declined | PlacementState::Cancelled);
    came_back.then(|| format!("{base}/{right}"))
}

fn record(choice: &Choice) -> Option<Record> {
    let helped = matches!(choice.channel, Channel::InPerson | Channel::Phone);
    helped.then(|| Record {
        chosen_by: choice.chosen_by,
        channel: choice.channel,
        mandate: choice.mandate.clone(),
        yes_given: choice.yes_given,
        interpreter: choice.interpreter,
    })
}

async fn choice_viewer(cx: &Cx, choice: &Reference, helping: bool) -> Result<Viewer, AppError> {
    if !helping {
        return Ok(Viewer::own(cx.actor));
    }
    let choice = choice.clone();
    let whose = cx.read(move |conn| choice::whose_choice(conn, &choice)).await?;
    Ok(client::case_viewer(cx, &whose, Purpose::ChooseTogether))
}

async fn way_in(cx: &Cx, choice: &Reference, error: AppError) -> PageResult {
    let asked = choice.clone();
    let whose = cx.read(move |conn| choice::whose_choice(conn, &asked)).await?;
    client::way_in(cx, &whose, error)
}

pub(super) async fn own_withdrawal(cx: Cx) -> PageResult {
    withdraw(&cx, false).await
}

pub(super) async fn helped_withdrawal(cx: Cx) -> PageResult {
    withdraw(&cx, true).await
}

async fn withdraw(cx: &Cx, helping: bool) -> PageResult {
    let reference = cx.reference("choice")?;
    let viewer = choice_viewer(cx, &reference, helping).await?;
    let (asked, now) = (reference.clone(), cx.now);
    let done = cx.write(move |conn| service::withdraw(conn, &viewer, &asked, now)).await;
    match done {
        Ok(_) => cx.flash("placement-taken-back", &[]),
        Err(AppError::Refused("choice-moved-on")) => cx.flash("placement-answered-already", &[]),
        Err(error) => return way_in(cx, &reference, error).await,
    }
    cx.see_other(format!("{}/kvitto/{reference}", base(helping)))
}
