//! The receipt of a choice, the record of how it was made (R15, R77), and sending the receipt to the
//! person's own address.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::choice::{
    self, Asked, ChangeDays, Channel, Choice, ChosenBy, Group, Helped, Shown, YesGiven,
};
use crate::client::{self, Client, Purpose, Viewer};
use crate::identity;
use crate::kernel::{Lang, Reference};
use crate::measure::Language;
use crate::offer;
use crate::placement::model::{Placement, PlacementState};
use crate::placement::{PlacementError, mail, service, store};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider;

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
    /// Where the right goes on when the choice came back.
    again: Option<String>,
    /// The place that goes on until this one is certain.
    old: Option<Neighbour>,
    /// The place that is to replace this one.
    new: Option<Neighbour>,
    change: Option<ChangeDays>,
    /// Whether the person is written to, by any channel.
    may_send: bool,
    base: String,
    helped: Option<Helped>,
    record: Record,
    /// What the language is called that the choice was read in.
    read_in: Option<ReadIn>,
}

/// A language by the name it has for itself.
#[derive(Serialize)]
struct ReadIn {
    name: &'static str,
    lang: Lang,
}

impl ReadIn {
    const fn of(lang: Lang) -> Self {
        Self { name: lang.own_name(), lang }
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
struct Record {
    chosen_by: ChosenBy,
    channel: Channel,
    helped: bool,
    mandate: Option<String>,
    representative: Option<String>,
    paper: Option<String>,
    yes_given: Option<YesGiven>,
    interpreter: Option<Language>,
}

impl Record {
    fn of(choice: &Choice) -> Self {
        Self {
            chosen_by: choice.chosen_by,
            channel: choice.channel,
            helped: matches!(choice.channel, Channel::InPerson | Channel::Phone),
            mandate: choice.mandate.clone(),
            representative: choice.representative.clone(),
            paper: choice.paper.clone(),
            yes_given: choice.yes_given,
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
    let (asked, now, today) = (reference.clone(), cx.now, cx.today);
    let found = cx.write(move |conn| {
        let (choice, client) = choice::by_reference(conn, &viewer, &asked, now)?;
        let placement = service::of_choice(conn, &choice)?;
        let beside = service::neighbours(conn, &choice, &placement)?;
        let provider = choice::provider_of(conn, &choice)?;
        let text = offer::revision(conn, choice.offer_revision_id)?;
        let offer = offer::get(conn, choice.offer_id)?;
        let site = offer::site(conn, choice.site_id)?;
        let right = choice::right_by_id(conn, choice.right_id)?;
        let leaving = store::leaving(conn, placement.id)?.filter(|_| placement.state.is_open());
        let open = placement.state.is_open();
        // A change that came back leaves the old place as it was: there is nothing to choose anew,
        // unless the provider of that place leaves.
        let in_use = |(old, _): &(Choice, Placement)| old.right_id == choice.right_id;
        let kept = beside.old.as_ref().is_some_and(in_use);
        let change = if beside.may_change {
            Some(choice::change_days_of(conn, &choice, today)?)
        } else {
            None
        };
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
            answer_by: choice::answer_by(choice.made_at),
            answer_days: choice::WORKING_DAYS_TO_ANSWER,
            planned_start_on: placement.planned_start_on,
            starts_on: placement.starts_on,
            ended_on: placement.ended_on,
            last_day: placement.planned_end_on.filter(|_| open),
            leaving_on: leaving.map(|one| one.last_day),
            decided: choice.chosen_by == ChosenBy::Decision,
            may_withdraw: placement.state == PlacementState::Reserved,
            again: again(&placement, &right.reference, base(helping)).filter(|_| !kept),
            old: neighbour(conn, beside.old)?,
            new: neighbour(conn, beside.new)?,
            change,
            may_send: client.reach().is_some(),
            base: base(helping).to_owned(),
            helped: helping.then(|| Helped::new(&client)),
            record: Record::of(&choice),
            read_in: choice.read_language.map(ReadIn::of),
        })
    });
    match found.await {
        Ok(view) => cx.page("placement/receipt.html", &view),
        Err(error) => way_in(cx, &reference, error).await,
    }
}

fn neighbour(
    conn: &mut Conn,
    other: Option<(Choice, Placement)>,
) -> Result<Option<Neighbour>, PlacementError> {
    let Some((choice, placement)) = other else { return Ok(None) };
    Ok(Some(Neighbour {
        provider: provider::get(conn, placement.provider_id)?.name,
        reference: choice.reference,
        state: placement.state,
        answer_by: choice::answer_by(choice.made_at),
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
    let whose = cx.read(move |conn| choice::whose_choice(conn, &choice)).await?;
    Ok(client::case_viewer(cx, &whose, Purpose::ChooseTogether))
}

pub(super) async fn way_in(cx: &Cx, choice: &Reference, error: AppError) -> PageResult {
    let asked = choice.clone();
    let whose = cx.read(move |conn| choice::whose_choice(conn, &asked)).await?;
    client::way_in(cx, &whose, error)
}

/// The whole record of a choice: who, through whom, and the list as it lay there (scenario 42).
#[derive(Serialize)]
struct RecordView {
    reference: Reference,
    made_at: NaiveDateTime,
    provider: String,
    /// Who wrote it down, when it was not the person.
    recorded_by: Option<String>,
    shown_at: NaiveDateTime,
    version: i64,
    grouped_by: Vec<Asked>,
    answers: Vec<Answer>,
    /// Whether anything was answered that the person did not let be kept.
    not_kept: bool,
    lines: Vec<Line>,
    base: String,
    helped: Option<Helped>,
    record: Record,
    /// What the language is called that the choice was read in.
    read_in: Option<ReadIn>,
}

#[derive(Serialize)]
struct Answer {
    kind: Asked,
    word: String,
}

#[derive(Serialize)]
struct Line {
    provider: String,
    offer: String,
    street: String,
    group: Group,
    chosen: bool,
}

pub(super) async fn own_record(cx: Cx) -> PageResult {
    record(&cx, false).await
}

pub(super) async fn helped_record(cx: Cx) -> PageResult {
    record(&cx, true).await
}

async fn record(cx: &Cx, helping: bool) -> PageResult {
    let reference = cx.reference("choice")?;
    let viewer = viewer(cx, &reference, helping).await?;
    let (asked, now) = (reference.clone(), cx.now);
    let found = cx.write(move |conn| {
        let (choice, client) = choice::by_reference(conn, &viewer, &asked, now)?;
        gather(conn, &choice, &client, helping)
    });
    match found.await {
        Ok(view) => cx.page("placement/record.html", &view),
        Err(error) => way_in(cx, &reference, error).await,
    }
}

fn gather(
    conn: &mut Conn,
    choice: &Choice,
    client: &Client,
    helping: bool,
) -> Result<RecordView, PlacementError> {
    let shown: Shown = serde_json::from_str(&choice.shown_list).unwrap_or_else(|_| Shown {
        right: String::new(),
        instead_of: None,
        at: choice.made_at,
        version: choice.shown_version,
        grouped_by: Vec::new(),
        answers: Vec::new(),
        entries: Vec::new(),
        language: None,
        texts: None,
    });
    let chosen = offer::site(conn, choice.site_id)?.reference;
    let mut lines = Vec::new();
    for entry in &shown.entries {
        let Some(at) = Reference::parse(&entry.site) else { continue };
        let site = offer::site_by_reference(conn, &at)?;
        let offer = offer::get(conn, site.offer_id)?;
        lines.push(Line {
            provider: provider::get(conn, offer.provider_id)?.name,
            offer: offer::numbered(conn, offer.id, entry.revision)?.name,
            street: site.street,
            group: entry.group,
            chosen: at == chosen,
        });
    }
    let names = identity::names(conn, &[choice.recorded_by])?;
    let by_another = client.user_id != Some(choice.recorded_by);
    let answer = |text: &String| {
        let (kind, word) = text.split_once(' ')?;
        Some(Answer { kind: Asked::from_word(kind)?, word: word.to_owned() })
    };
    Ok(RecordView {
        reference: choice.reference.clone(),
        made_at: choice.made_at,
        provider: choice::provider_of(conn, choice)?.name,
        recorded_by: names.into_values().next().filter(|_| by_another),
        shown_at: shown.at,
        version: shown.version,
        not_kept: shown.answers.is_empty()
            && shown.grouped_by.iter().any(|what| matches!(what, Asked::When | Asked::Wants)),
        answers: shown.answers.iter().filter_map(answer).collect(),
        grouped_by: shown.grouped_by,
        lines,
        base: base(helping).to_owned(),
        helped: helping.then(|| Helped::new(client)),
        record: Record::of(choice),
        read_in: choice.read_language.map(ReadIn::of),
    })
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
        let (choice, client) = choice::by_reference(conn, &viewer, &asked, now)?;
        Ok::<_, PlacementError>(mail::receipt(conn, &client, &choice, today, now)?)
    });
    match sent.await {
        Ok(true) => cx.flash("placement-copy-sent", &[]),
        Ok(false) => cx.flash("placement-copy-not-sent", &[]),
        Err(error) => return way_in(cx, &reference, error).await,
    }
    cx.see_other(format!("{}/kvitto/{reference}", base(helping)))
}
