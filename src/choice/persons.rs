//! What the room keeps about a person: choices, and the lists that were shown. How the place goes on that
//! was chosen is shown with it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::Value;

use crate::choice::model::{Channel, Choice, ChosenBy, YesGiven};
use crate::choice::{ChoiceError, NextStep, service};
use crate::client::{Client, PersonData, PersonShown, Viewer, part};
use crate::kernel::Reference;
use crate::measure::Language;
use crate::placement::{EndReason, Placement, PlacementState, ReturnReason};
use crate::platform::AppError;
use crate::platform::db::Conn;

/// What is kept here.
pub const PERSON_DATA: &[PersonData] = &[PersonData {
    show_to_staff: Some(choices),
    show_to_person: Some(steps),
    ..PersonData::kept("choice", &["choice", "choice_list"])
}];

#[derive(Serialize)]
struct ChoicesView {
    choices: Vec<ChoiceView>,
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
            return_reason: placement.return_reason,
            planned_start_on: placement.planned_start_on,
            starts_on: placement.starts_on,
            ended_on: placement.ended_on,
            end_reason: placement.end_reason,
            last_day: placement.planned_end_on.filter(|_| placement.state.is_open()),
            changes: placement.replaces_id.is_some() && placement.state == PlacementState::Reserved,
        }
    }
}

fn choices(conn: &mut Conn, shown: &PersonShown<'_>) -> Result<Value, AppError> {
    part(&ChoicesView { choices: gather(conn, shown.client)? })
}

fn gather(conn: &mut Conn, client: &Client) -> Result<Vec<ChoiceView>, ChoiceError> {
    let mut choices = Vec::new();
    for (choice, placement) in service::with_placements(conn, client)? {
        let provider = service::provider_of(conn, &choice)?;
        choices.push(ChoiceView::new(choice, provider.name, &placement));
    }
    Ok(choices)
}

#[derive(Serialize)]
struct StepsView {
    steps: Vec<NextStep>,
}

fn steps(conn: &mut Conn, viewer: &Viewer, now: NaiveDateTime) -> Result<Value, AppError> {
    part(&StepsView { steps: service::next_steps(conn, viewer, now)? })
}
