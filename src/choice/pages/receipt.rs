//! The receipt of a choice, and sending it to the person's own address.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::view::Helped;
use crate::choice::model::{Channel, Choice, ChosenBy, YesGiven};
use crate::choice::service::{self, Neighbours, Onward};
use crate::choice::{ChoiceError, mail};
use crate::client::{self, Client, Purpose, Viewer};
use crate::kernel::{Lang, Reference};
use crate::measure::Language;
use crate::offer;
use crate::placement::{self, ChangeDays, Placement, PlacementState};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider;
use crate::right::{self, Right, Sending};

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
    /// The day by which the provider should have answered, once it is past.
    late_since: Option<NaiveDate>,
    answer_days: u16,
    planned_start_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    /// The last day of a place that is given up for another.
    last_day: Option<NaiveDate>,
    /// The last day of a provider that leaves.
    leaving_on: Option<NaiveDate>,
    may_withdraw: bool,
    /// The authority decided, since the person has not chosen.
    decided: bool,
    /// Where the person reads what was decided.
    decision: Option<String>,
    /// Where the right goes on when the choice came back.
    again: Option<String>,
    /// The place that goes on until this one is certain.
    old: Option<Neighbour>,
    /// The place that is to replace this one.
    new: Option<Neighbour>,
    change: Option<ChangeDays>,
    /// How a person goes on whose place has ended or is to end.
    onward: Option<Onward>,
    /// Whether the person is written to, by any channel.
    may_send: bool,
    base: String,
    helped: Option<Helped>,
    /// The person's own pages; who comes by letter has none.
    home: Option<&'static str>,
    record: Record,
    /// What the language is called that the choice was read in.
    read_in: Option<ReadIn>,
}

/// A language by the name it has for itself.
#[derive(Serialize)]
pub(super) struct ReadIn {
    name: &'static str,
    lang: Lang,
}

impl ReadIn {
    /// What the person read in; a helper's page tells of the helper, and is left out.
    pub(super) fn by_person(choice: &Choice) -> Option<Self> {
        let lang = choice.read_language.filter(|_| choice.told_in().is_empty())?;
        Some(Self { name: lang.own_name(), lang })
    }
}

/// The other choice of a change of provider.
#[derive(Serialize)]
struct Neighbour {
    reference: Reference,
    provider: String,
    state: PlacementState,
    answer_by: NaiveDate,
    last_day: Option<NaiveDate>,
    planned_start_on: Option<NaiveDate>,
}

/// Who chose and how, shown to the person and to staff (R77).
#[derive(Serialize)]
pub(super) struct Record {
    chosen_by: ChosenBy,
    channel: Channel,
    helped: bool,
    mandate: Option<String>,
    representative: Option<String>,
    paper: Option<String>,
    yes_given: Option<YesGiven>,
    told_in: Vec<Language>,
    no_interpreter: bool,
    interpreter: Option<Language>,
}

impl Record {
    pub(super) fn of(choice: &Choice) -> Self {
        Self {
            chosen_by: choice.chosen_by,
            channel: choice.channel,
            helped: matches!(choice.channel, Channel::InPerson | Channel::Phone),
            mandate: choice.mandate.clone(),
            representative: choice.representative.clone(),
            paper: choice.paper.clone(),
            yes_given: choice.yes_given,
            told_in: choice.told_in(),
            no_interpreter: choice.interpreter_present == Some(false),
            interpreter: choice.interpreter,
        }
    }
}

pub(super) async fn own(cx: Cx) -> PageResult {
    show(&cx, false).await
}

pub(super) async fn helped(cx: Cx) -> PageResult {
    show(&cx, true).await
}

async fn show(cx: &Cx, helping: bool) -> PageResult {
    let reference = cx.reference("choice")?;
    let viewer = viewer(cx, &reference, helping).await?;
    let (asked, now) = (reference.clone(), cx.now);
    let reader = Reader { helping, scope: cx.scope().cloned(), today: cx.today };
    let found = cx.write(move |conn| {
        let (choice, client) = service::by_reference(conn, &viewer, &asked, now)?;
        view(conn, &choice, &client, &reader)
    });
    match found.await {
        Ok(view) => cx.page("choice/receipt.html", &view),
        Err(error) => way_in(cx, &reference, error).await,
    }
}

fn view(
    conn: &mut Conn,
    choice: &Choice,
    client: &Client,
    reader: &Reader,
) -> Result<ReceiptView, ChoiceError> {
    let placement = service::placement_of(conn, choice)?;
    let beside = service::neighbours(conn, &placement)?;
    let provider = service::provider_of(conn, choice)?;
    let text = offer::revision(conn, choice.offer_revision_id)?;
    let offer = offer::get(conn, choice.offer_id)?;
    let site = offer::site(conn, choice.site_id)?;
    let right = right::by_id(conn, choice.right_id)?;
    let leaving = placement::leaving(conn, placement.id)?.filter(|_| placement.state.is_open());
    let open = placement.state.is_open();
    let answer_by = placement::answer_by(choice.made_at);
    let ways = ways(conn, (&placement, &beside), (client, &right, leaving.is_some()), reader)?;
    Ok(ReceiptView {
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
        answer_by,
        late_since: (reader.today > answer_by && placement.state == PlacementState::Reserved)
            .then_some(answer_by),
        answer_days: placement::WORKING_DAYS_TO_ANSWER,
        planned_start_on: placement.planned_start_on,
        starts_on: placement.starts_on,
        ended_on: placement.ended_on,
        last_day: placement.planned_end_on.filter(|_| open),
        leaving_on: leaving.map(|one| one.last_day),
        decided: choice.chosen_by == ChosenBy::Decision,
        decision: (choice.chosen_by == ChosenBy::Decision && !reader.helping)
            .then(|| format!("/val/{}/beslut", right.reference)),
        may_withdraw: placement.state == PlacementState::Reserved,
        again: ways.again,
        old: neighbour(conn, beside.old)?,
        new: neighbour(conn, beside.new)?,
        onward: ways.onward,
        change: ways.change,
        may_send: right::sending(right.told_by, client) != Sending::Caseworker,
        base: base(reader.helping).to_owned(),
        helped: reader.helping.then(|| Helped::new(client)),
        home: reader.home(),
        record: Record::of(choice),
        read_in: ReadIn::by_person(choice),
    })
}

/// Who reads the receipt.
struct Reader {
    helping: bool,
    /// The right of a session by letter.
    scope: Option<Reference>,
    today: NaiveDate,
}

impl Reader {
    fn home(&self) -> Option<&'static str> {
        (!self.helping && self.scope.is_none()).then_some("/mina-sidor")
    }
}

/// Where it goes on from a receipt.
struct Ways {
    /// The right that can be used again.
    again: Option<String>,
    /// Another provider, where this place ends.
    onward: Option<Onward>,
    /// A change of provider, and its days.
    change: Option<ChangeDays>,
}

fn ways(
    conn: &mut Conn,
    (placement, beside): (&Placement, &Neighbours),
    (client, right, leaves): (&Client, &Right, bool),
    reader: &Reader,
) -> Result<Ways, ChoiceError> {
    // A change that came back leaves the old place as it was: there is nothing to choose anew,
    // unless the provider of that place leaves.
    let in_use = |old: &Placement| old.right_id == placement.right_id;
    let kept = beside.old.as_ref().is_some_and(in_use);
    let again = again(placement, &right.reference, base(reader.helping)).filter(|_| !kept);
    let closes = leaves || placement.ended_on.is_some();
    let onward = match again {
        None if closes => way_on(conn, client, right, reader)?,
        _ => None,
    };
    let change = if beside.may_change {
        Some(placement::change_days_of(conn, placement, reader.today)?)
    } else {
        None
    };
    Ok(Ways { again, onward, change })
}

/// How the person goes on to another provider, on the pages of the reader.
fn way_on(
    conn: &mut Conn,
    client: &Client,
    right: &Right,
    reader: &Reader,
) -> Result<Option<Onward>, ChoiceError> {
    let of = (right.measure_kind, None);
    let before = if reader.helping { "/handlaggare" } else { "" };
    let found = service::onward(conn, client, of, reader.scope.as_ref())?;
    Ok(found.map(|one| Onward { path: format!("{before}{}", one.path), ..one }))
}

fn neighbour(conn: &mut Conn, other: Option<Placement>) -> Result<Option<Neighbour>, ChoiceError> {
    let Some(placement) = other else { return Ok(None) };
    Ok(Some(Neighbour {
        provider: provider::get(conn, placement.provider_id)?.name,
        reference: placement.receipt,
        state: placement.state,
        answer_by: placement::answer_by(placement.created_at),
        last_day: placement.planned_end_on,
        planned_start_on: placement.planned_start_on,
    }))
}

pub(super) const fn base(helping: bool) -> &'static str {
    if helping { "/handlaggare/val" } else { "/val" }
}

fn again(placement: &Placement, right: &Reference, base: &str) -> Option<String> {
    let came_back = matches!(placement.state, PlacementState::Declined | PlacementState::Cancelled);
    came_back.then(|| format!("{base}/{right}"))
}

pub(super) async fn viewer(cx: &Cx, choice: &Reference, helping: bool) -> Result<Viewer, AppError> {
    if !helping {
        return Ok(client::own_viewer(cx));
    }
    let choice = choice.clone();
    let whose = cx.read(move |conn| service::whose_choice(conn, &choice)).await?;
    Ok(client::case_viewer(cx, &whose, Purpose::ChooseTogether))
}

pub(super) async fn way_in(cx: &Cx, choice: &Reference, error: AppError) -> PageResult {
    let asked = choice.clone();
    let whose = cx.read(move |conn| service::whose_choice(conn, &asked)).await?;
    client::way_in(cx, &whose, error)
}

pub(super) async fn own_send(cx: Cx) -> PageResult {
    send(&cx, false).await
}

pub(super) async fn helped_send(cx: Cx) -> PageResult {
    send(&cx, true).await
}

/// Sends the receipt's number and address to the person: once a day at most.
async fn send(cx: &Cx, helping: bool) -> PageResult {
    let reference = cx.reference("choice")?;
    let viewer = viewer(cx, &reference, helping).await?;
    let (asked, now, today) = (reference.clone(), cx.now, cx.today);
    let sent = cx.write(move |conn| {
        let (choice, _) = service::by_reference(conn, &viewer, &asked, now)?;
        mail::receipt(conn, &choice, today, now)
    });
    match sent.await {
        Ok(true) => cx.flash("placement-copy-sent", &[]),
        Ok(false) => cx.flash("placement-copy-not-sent", &[]),
        Err(error) => return way_in(cx, &reference, error).await,
    }
    cx.see_other(format!("{}/kvitto/{reference}", base(helping)))
}
