//! A person's case: who they are, their rights, choices and placements, and who has read.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::choice::{
    self, Channel, Choice, ChosenBy, LegalBasis, ReturnReason, Right, RightState, Sending, ToldBy,
    YesGiven,
};
use crate::client::{self, Client, NumberKind, Purpose, Reading};
use crate::identity;
use crate::kernel::{Lang, Reference};
use crate::measure::{Accessibility, Area, Language, MeasureKind};
use crate::placement::model::{EndReason, Placement, PlacementState};
use crate::placement::{PlacementError, service, store};
use crate::platform::db::Conn;
use crate::platform::web::{Cx, PageResult};
use crate::provider;

/// How much of the log the page shows.
const READINGS: usize = 20;

#[derive(Serialize)]
struct PersonView {
    reference: Reference,
    name: String,
    number_kind: NumberKind,
    email: Option<String>,
    phone: String,
    language: Lang,
    interpreter: Option<Language>,
    protected: bool,
    has_account: bool,
    responsible: Option<String>,
    rights: Vec<RightView>,
    choices: Vec<ChoiceView>,
    leaving: Vec<LeavingView>,
    readings: Vec<ReadingView>,
}

#[derive(Serialize)]
struct RightView {
    reference: Reference,
    measure_kind: MeasureKind,
    legal_basis: LegalBasis,
    percent: i64,
    area: Option<Area>,
    needs_languages: Vec<Language>,
    needs_access: Vec<Accessibility>,
    told_by: ToldBy,
    /// How letters about it go today.
    sending: Sending,
    planned_from: Option<NaiveDate>,
    planned_to: Option<NaiveDate>,
    last_day: NaiveDate,
    open: bool,
    late: bool,
    state: RightState,
}

impl RightView {
    fn new(right: Right, client: &Client, today: NaiveDate) -> Self {
        let open = right.state == RightState::Open;
        Self {
            measure_kind: right.measure_kind,
            legal_basis: right.legal_basis,
            percent: right.hundredths,
            area: right.area,
            needs_languages: right.languages(),
            needs_access: right.access(),
            told_by: right.told_by,
            sending: choice::sending(right.told_by, client),
            planned_from: right.planned_from,
            planned_to: right.planned_to,
            last_day: right.last_day,
            open,
            late: open && today > right.last_day,
            state: right.state,
            reference: right.reference,
        }
    }
}

#[derive(Serialize)]
struct ChoiceView {
    reference: Reference,
    provider: String,
    made_at: NaiveDateTime,
    state: PlacementState,
    chosen_by: ChosenBy,
    channel: Channel,
    mandate: Option<String>,
    yes_given: Option<YesGiven>,
    interpreter: Option<Language>,
    return_reason: Option<ReturnReason>,
    planned_start_on: Option<NaiveDate>,
    starts_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    end_reason: Option<EndReason>,
    /// The last day of a place that is given up for another.
    last_day: Option<NaiveDate>,
    /// Waits to replace another place, which goes on.
    changes: bool,
}

impl ChoiceView {
    fn new(choice: Choice, provider: String, placement: &Placement) -> Self {
        Self {
            reference: choice.reference,
            provider,
            made_at: choice.made_at,
            state: placement.state,
            chosen_by: choice.chosen_by,
            channel: choice.channel,
            mandate: choice.mandate,
            yes_given: choice.yes_given,
            interpreter: choice.interpreter,
            return_reason: choice.return_reason,
            planned_start_on: placement.planned_start_on,
            starts_on: placement.starts_on,
            ended_on: placement.ended_on,
            end_reason: placement.end_reason,
            last_day: placement.planned_end_on.filter(|_| placement.state.is_open()),
            changes: choice.replaces_id.is_some() && placement.state == PlacementState::Reserved,
        }
    }
}

/// A place whose contract ends (R16).
#[derive(Serialize)]
struct LeavingView {
    placement: Reference,
    provider: String,
    last_day: NaiveDate,
    settled: bool,
}

#[derive(Serialize)]
struct ReadingView {
    at: NaiveDateTime,
    who: Option<String>,
    purpose: Purpose,
    times: usize,
}

impl From<Reading> for ReadingView {
    fn from(reading: Reading) -> Self {
        Self { at: reading.at, who: reading.who, purpose: reading.purpose, times: reading.times }
    }
}

pub(super) async fn show(cx: Cx) -> PageResult {
    let reference = cx.reference("reference")?;
    let viewer = client::case_viewer(&cx, &reference, Purpose::CasePage);
    let (asked, today, now, vault) = (reference.clone(), cx.today, cx.now, cx.app.vault.clone());
    let found = cx.write(move |conn| {
        let client = client::load(conn, &viewer, &asked, now)?;
        let client = client::unsealed(conn, &vault, &viewer, client)?;
        let readings = client::readings(conn, &viewer, &client)?;
        let readings = readings.into_iter().take(READINGS).map(Into::into).collect();
        gather(conn, client, readings, today)
    });
    match found.await {
        Ok(view) => cx.page("placement/person.html", &view),
        Err(error) => client::way_in(&cx, &reference, error),
    }
}

fn gather(
    conn: &mut Conn,
    client: Client,
    readings: Vec<ReadingView>,
    today: NaiveDate,
) -> Result<PersonView, PlacementError> {
    let rights = choice::rights_of(conn, &client)?;
    let mut choices = Vec::new();
    for choice in choice::of_client(conn, &client)? {
        let provider = choice::provider_of(conn, &choice)?;
        let placement = service::of_choice(conn, &choice)?;
        choices.push(ChoiceView::new(choice, provider.name, &placement));
    }
    let mut leaving = Vec::new();
    for (placement, task) in store::leaving_of_client(conn, client.id)? {
        let standing = service::standing(conn, placement)?;
        leaving.push(LeavingView {
            provider: provider::get(conn, standing.placement.provider_id)?.name,
            placement: standing.placement.reference,
            last_day: task.last_day,
            settled: standing.settled,
        });
    }
    let rights = rights.into_iter().map(|right| RightView::new(right, &client, today)).collect();
    let names = identity::names(conn, &[client.responsible_user_id])?;
    Ok(PersonView {
        number_kind: client.number_kind,
        email: client.email.map(|email| email.as_str().to_owned()),
        phone: client.phone,
        language: client.language,
        interpreter: client.interpreter,
        protected: client.protected,
        has_account: client.user_id.is_some(),
        responsible: names.into_values().next(),
        rights,
        choices,
        leaving,
        readings,
        name: client.name,
        reference: client.reference,
    })
}
