//! The provider's participants: new referrals, those it has, and what it answers.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde::Serialize;

use crate::client::{self, Participant, Viewer};
use crate::kernel::{FieldErrors, Lang, Reference, time};
use crate::measure::Language;
use crate::offer;
use crate::placement::form::ParticipantForm;
use crate::placement::model::{EndReason, Placement, PlacementState, ReturnReason, Step};
use crate::placement::{PlacementError, rules, service, store};
use crate::platform::web::{Cx, Form, PageResult, ShownError};
use crate::platform::{AppError, Operation, told};
use crate::provider;
use crate::right;

const PAGE: &str = "placement/participant.html";

#[derive(Serialize)]
struct ListView {
    waiting: Vec<Row>,
    current: Vec<Row>,
    /// Who has ended, while the provider may report of them.
    ended: Vec<Row>,
}

/// The least a list needs (R66): a protected participant goes by the code.
#[derive(Serialize)]
struct Row {
    reference: Reference,
    name: Option<String>,
    offer: String,
    state: PlacementState,
    chosen_on: NaiveDate,
    answer_by: NaiveDate,
    planned_start_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    /// How long somebody who has ended is seen (R66).
    seen_until: Option<NaiveDate>,
}

pub(super) async fn list(cx: Cx) -> PageResult {
    let rows = cx.operate(rows).await?;
    let (ended, open): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| row.seen_until.is_some());
    let (waiting, current) =
        open.into_iter().partition(|row| row.state == PlacementState::Reserved);
    cx.page("placement/participants.html", &ListView { waiting, current, ended })
}

fn rows(op: &mut Operation<'_>) -> Result<Vec<Row>, PlacementError> {
    // An account that acts for nobody yet has no participants.
    let Some((provider, _)) = provider::of_user(op.conn, op.actor.user()?)? else {
        return Ok(Vec::new());
    };
    let mut placements = store::of_provider(op.conn, provider.id)?;
    let (over, last): (Vec<_>, Vec<_>) =
        service::ended_of_provider(op.conn, provider.id, op.now)?.into_iter().unzip();
    let ended: HashMap<_, _> = over.iter().map(|one| one.id).zip(last).collect();
    placements.extend(over);
    let ids: Vec<_> = placements.iter().map(|placement| placement.client_id).collect();
    let people = client::participants(op.conn, &Viewer::referral(op.actor), &ids, op.now)?;
    let offers: Vec<_> = placements.iter().map(|placement| placement.offer_id).collect();
    let offers = offer::many(op.conn, &offers)?;
    let texts: Vec<_> = offers.values().filter_map(|offer| offer.approved_revision_id).collect();
    let texts = offer::revisions(op.conn, &texts)?;
    let row = |placement: Placement| {
        let text = offers.get(&placement.offer_id).and_then(|offer| offer.approved_revision_id);
        let offer = text.and_then(|id| texts.get(&id)).map(|text| text.name.clone());
        Row {
            name: people.get(&placement.client_id).and_then(|person| person.name.clone()),
            offer: offer.unwrap_or_default(),
            state: placement.state,
            chosen_on: time::stockholm_day(placement.created_at),
            answer_by: rules::answer_by(placement.created_at),
            planned_start_on: placement.planned_start_on,
            starts_on: placement.starts_on,
            last_day: placement.planned_end_on,
            seen_until: ended.get(&placement.id).copied(),
            reference: placement.reference,
        }
    };
    Ok(placements.into_iter().map(row).collect())
}

#[derive(Serialize)]
struct ShowView<'a> {
    reference: Reference,
    name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    language: Lang,
    interpreter: Option<Language>,
    protected: bool,
    offer: String,
    street: String,
    locality: String,
    percent: i64,
    state: PlacementState,
    chosen_on: NaiveDate,
    answer_by: NaiveDate,
    planned_start_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    /// The last day, when the participant leaves. Never why.
    last_day: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    /// How long somebody who has ended is seen (R66).
    seen_until: Option<NaiveDate>,
    /// The earliest first day, where one must be said.
    earliest: Option<NaiveDate>,
    steps: Vec<StepView>,
    form: &'a ParticipantForm,
    errors: BTreeMap<String, Vec<ShownError>>,
    return_reasons: &'static [ReturnReason],
    end_reasons: &'static [EndReason],
}

#[derive(Serialize)]
struct StepView {
    state: PlacementState,
    at: NaiveDateTime,
}

/// What the page of one participant is made of.
struct Found {
    placement: Placement,
    person: Participant,
    offer: String,
    site: offer::Site,
    hundredths: i64,
    earliest: Option<NaiveDate>,
    seen_until: Option<NaiveDate>,
    steps: Vec<Step>,
}

async fn find(cx: &Cx) -> Result<Found, AppError> {
    let reference = cx.reference("placement")?;
    cx.operate(move |op| {
        let (placement, person) = service::own(op, &reference)?;
        let right = right::by_id(op.conn, placement.right_id)?;
        let text = offer::revision(op.conn, placement.offer_revision_id).optional()?;
        let site = offer::site(op.conn, placement.site_id)?;
        let steps = store::steps(op.conn, placement.id)?;
        let earliest = service::earliest_start(op.conn, &placement)?;
        let seen_until = service::seen_until(op.conn, &placement)?;
        Ok::<_, PlacementError>(Found {
            placement,
            person,
            offer: text.map(|text| text.name).unwrap_or_default(),
            site,
            hundredths: right.hundredths,
            earliest,
            seen_until,
            steps,
        })
    })
    .await
}

impl Found {
    fn view(self, form: &ParticipantForm) -> ShowView<'_> {
        let Self { placement, person, offer, site, hundredths, earliest, seen_until, steps } = self;
        // To report needs no way to reach somebody who has ended (R66).
        let open = placement.state.is_open();
        ShowView {
            protected: person.name.is_none(),
            name: person.name,
            phone: person.phone.filter(|_| open),
            email: person.email.map(|email| email.as_str().to_owned()).filter(|_| open),
            language: person.language,
            interpreter: person.interpreter,
            offer,
            street: site.street,
            locality: site.locality,
            percent: hundredths,
            state: placement.state,
            chosen_on: time::stockholm_day(placement.created_at),
            answer_by: rules::answer_by(placement.created_at),
            planned_start_on: placement.planned_start_on,
            starts_on: placement.starts_on,
            last_day: placement.planned_end_on.filter(|_| open),
            ended_on: placement.ended_on,
            seen_until,
            earliest,
            reference: placement.reference,
            steps: steps.iter().map(|step| StepView { state: step.state, at: step.at }).collect(),
            form,
            errors: BTreeMap::new(),
            return_reasons: ReturnReason::ALL,
            end_reasons: EndReason::ALL,
        }
    }
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let found = find(&cx).await?;
    let today = cx.today.to_string();
    let form = ParticipantForm {
        began_on: found.placement.planned_start_on.map_or_else(|| today.clone(), |d| d.to_string()),
        ended_on: today,
        ..ParticipantForm::default()
    };
    cx.page(PAGE, &found.view(&form))
}

async fn wrong(cx: &Cx, form: &ParticipantForm, errors: &FieldErrors) -> PageResult {
    let errors = cx.errors(errors);
    let view = ShowView { errors, ..find(cx).await?.view(form) };
    cx.editor(PAGE).invalid(&view)
}

/// Does what the provider answers about the participant of the path, and goes on to the page that then stands.
async fn answer<T, F>(
    cx: Cx,
    form: &ParticipantForm,
    wish: Result<T, FieldErrors>,
    (field, said): (&'static str, &'static str),
    operation: F,
) -> PageResult
where
    T: Copy + Send + 'static,
    F: Fn(&mut Operation<'_>, &Reference, T) -> Result<Placement, PlacementError> + Send + 'static,
{
    let wish = match wish {
        Ok(wish) => wish,
        Err(errors) => return wrong(&cx, form, &errors).await,
    };
    let reference = cx.reference("placement")?;
    let placement = match cx.operate(move |op| told(operation(op, &reference, wish))).await? {
        Ok(placement) => placement,
        Err(refusal) => {
            let refusal = refusal.at(field);
            let errors = cx.errors(&refusal.faults());
            let view = ShowView { errors, ..find(&cx).await?.view(form) };
            return cx.editor(PAGE).refused(&refusal, &view);
        }
    };
    cx.flash(said, &[("reference", placement.reference.as_str())]);
    if placement.state.is_open() {
        cx.see_other(format!("/leverantor/deltagare/{}", placement.reference))
    } else {
        cx.see_other("/leverantor/deltagare")
    }
}

pub(super) async fn accept(cx: Cx, form: Form<ParticipantForm>) -> PageResult {
    let at = ("first_day", "placement-said-yes");
    answer(cx, &form, form.first_day(), at, service::accept).await
}

pub(super) async fn hand_back(cx: Cx, form: Form<ParticipantForm>) -> PageResult {
    let at = ("return_reason", "placement-given-back");
    answer(cx, &form, form.return_reason(), at, service::hand_back).await
}

pub(super) async fn begin(cx: Cx, form: Form<ParticipantForm>) -> PageResult {
    let at = ("began_on", "placement-begun");
    answer(cx, &form, form.began_on(), at, service::confirm_start).await
}

pub(super) async fn end(cx: Cx, form: Form<ParticipantForm>) -> PageResult {
    let at = ("ended_on", "placement-over");
    let operation = |op: &mut Operation<'_>, reference: &Reference, (day, reason)| {
        service::end(op, reference, day, reason)
    };
    answer(cx, &form, form.ended(), at, operation).await
}
