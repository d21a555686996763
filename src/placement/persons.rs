//! What the room keeps about a person: where they have or had a place, and how it goes on. Which
//! providers have read who their participant is is found here when somebody becomes protected (R59):
//! they are told, by code, and the handler gets a line to work off for each, since what was read cannot
//! be called back by a machine.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::Value;

use crate::choice::{self, Channel, Choice, ChosenBy, NextStep, ReturnReason, YesGiven};
use crate::client::{
    self, Client, PersonData, PersonShown, Protect, Protected, RecallKind, Viewer, part,
};
use crate::kernel::Reference;
use crate::measure::Language;
use crate::placement::model::{EndReason, Placement, PlacementState};
use crate::placement::{PlacementError, mail, service, store};
use crate::platform::AppError;
use crate::platform::db::Conn;
use crate::platform::secret::Vault;
use crate::provider;

/// What is kept here.
pub const PERSON_DATA: &[PersonData] = &[PersonData {
    show_to_staff: Some(places),
    show_to_person: Some(steps),
    protect: Some(Protect { before: providers, after: tell_providers }),
    ..PersonData::kept("placement", &["placement", "placement_step", "placement_leaving"])
}];

#[derive(Serialize)]
struct PlacesView {
    choices: Vec<ChoiceView>,
    leaving: Vec<LeavingView>,
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

fn places(conn: &mut Conn, shown: &PersonShown<'_>) -> Result<Value, AppError> {
    part(&gather(conn, shown.client)?)
}

fn gather(conn: &mut Conn, client: &Client) -> Result<PlacesView, PlacementError> {
    let mut choices = Vec::new();
    for choice in choice::of_client(conn, client)? {
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
    Ok(PlacesView { choices, leaving })
}

#[derive(Serialize)]
struct StepsView {
    steps: Vec<NextStep>,
}

fn steps(conn: &mut Conn, viewer: &Viewer, now: NaiveDateTime) -> Result<Value, AppError> {
    part(&StepsView { steps: service::next_steps(conn, viewer, now)? })
}

#[derive(Serialize)]
struct ProvidersView {
    providers: Vec<ProviderView>,
}

#[derive(Serialize)]
struct ProviderView {
    name: String,
    last: Option<NaiveDateTime>,
    open: bool,
}

fn providers(conn: &mut Conn, _: &Vault, client: &Client) -> Result<Value, AppError> {
    let providers = service::seen_by_providers(conn, client)?.into_iter().map(|one| ProviderView {
        open: one.placement.state.is_open(),
        name: one.provider,
        last: one.last,
    });
    part(&ProvidersView { providers: providers.collect() })
}

fn tell_providers(conn: &mut Conn, person: &Protected<'_>) -> Result<(), AppError> {
    for one in service::seen_by_providers(conn, person.client)? {
        if one.last.is_some() {
            let line = (one.provider.as_str(), None, one.last);
            client::note_recall(conn, person.protection, RecallKind::ProviderSaw, line)?;
        }
        if one.last.is_some() || one.placement.state.is_open() {
            mail::protected(conn, &one.placement, person.now)?;
        }
    }
    Ok(())
}
