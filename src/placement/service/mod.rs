//! The deeds: choose, take back, accept, hand back, begin and end; and what follows when a contract
//! ends.

mod anew;
mod change;
mod closing;
mod leaving;
mod protect;
mod sight;
mod unanswered;

pub use anew::choose_anew_due;
pub(super) use change::earliest_start;
pub use change::{Neighbours, end_changes_due, neighbours, rechoose};
pub(super) use closing::standing;
pub use closing::{
    Closed, Standing, by_caseworker, close_contract, close_due, give_notice, lapse,
    left_of_authority, rescind, under_contract,
};
pub use leaving::{agree_end, inform, remind_not_told};
pub(super) use protect::seen_by_providers;
pub(super) use sight::{ended_of_provider, own, seen_until};
pub use unanswered::remind_unanswered;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde_json::{Value, json};

use super::model::{EndReason, Placement, PlacementState};
use super::{PlacementError, mail, rules, store};
use crate::choice::{self, Choice, NextKind, NextStep, ReturnReason, Wish};
use crate::client::{self, Client, Viewer};
use crate::contract;
use crate::kernel::{Actor, Reference, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::provider;
use crate::right;

/// A person chooses, or staff together with them: the choice, its placement and its place, all in
/// one transaction. Chosen already: the choice that was made.
///
/// # Errors
/// Why the choice cannot be made; nothing is then written.
pub fn choose(
    conn: &mut Conn,
    viewer: &Viewer,
    wish: &Wish,
    now: NaiveDateTime,
) -> Result<(Choice, Placement), PlacementError> {
    db::write(conn, |conn| {
        let (choice, _) = choice::choose(conn, viewer, wish, now)?;
        reserve(conn, viewer, choice, now)
    })
}

/// Staff place somebody who has not chosen, by the authority's decision: the place, its row and the
/// placement in one transaction. The non-choice room has decided; nobody else calls this.
///
/// # Errors
/// Why the place cannot be had; nothing is then written.
pub fn place_by_decision(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    site: &Reference,
    now: NaiveDateTime,
) -> Result<(Choice, Placement), PlacementError> {
    db::write(conn, |conn| {
        let (choice, _) = choice::place_by_decision(conn, viewer, right, site, now)?;
        let provider = choice::provider_of(conn, &choice)?;
        let placement = store::insert(conn, &choice, provider.id, now)?;
        log(
            &mut Operation::new(conn, &viewer.actor, now),
            &placement,
            "",
            &json!({ "by_decision": true }),
        )?;
        Ok((choice, placement))
    })
}

/// The placement of a choice, made with it.
fn reserve(
    conn: &mut Conn,
    viewer: &Viewer,
    choice: Choice,
    now: NaiveDateTime,
) -> Result<(Choice, Placement), PlacementError> {
    if let Some(placement) = store::of_choice(conn, choice.id).optional()? {
        return Ok((choice, placement));
    }
    let provider = choice::provider_of(conn, &choice)?;
    let placement = store::insert(conn, &choice, provider.id, now)?;
    log(&mut Operation::new(conn, &viewer.actor, now), &placement, "", &json!({}))?;
    Ok((choice, placement))
}

/// The person takes the choice back before the provider has answered. No reason is asked.
///
/// # Errors
/// Not found for a choice that is not the viewer's; a refusal once the provider has answered.
pub fn withdraw(
    conn: &mut Conn,
    viewer: &Viewer,
    choice: &Reference,
    now: NaiveDateTime,
) -> Result<Choice, PlacementError> {
    db::write(conn, |conn| {
        let choice = choice::withdraw(conn, viewer, choice, now)?;
        let placement = store::of_choice(conn, choice.id)?;
        go(
            &mut Operation::new(conn, &viewer.actor, now),
            &placement,
            PlacementState::Cancelled,
            "",
            &json!({}),
        )?;
        Ok(choice)
    })
}

/// The provider says yes, with the first day if it knows it. Somebody who changes provider gives up
/// the old place now, in the same transaction, from the day before the first day. Somebody who has
/// been told meanwhile that this provider leaves gets the right to choose anew with it (R16).
///
/// # Errors
/// [`PlacementError::NotFound`] for what is not the actor's provider's participant;
/// [`PlacementError::ContractOver`] if the contract is not in force any more (R12);
/// [`PlacementError::FirstDayNeeded`] and [`PlacementError::TooEarly`] for a change of provider.
pub fn accept(
    op: &mut Operation<'_>,
    reference: &Reference,
    first_day: Option<NaiveDate>,
) -> Result<Placement, PlacementError> {
    op.write(|op| {
        let (placement, _) = own(op, reference)?;
        let (contract, today) =
            (contract::get(op.conn, placement.contract_id)?, time::stockholm_day(op.now));
        if !contract::is_in_force(&contract, today) {
            return Err(PlacementError::ContractOver);
        }
        if let Some(day) = first_day {
            rules::may_plan(day, today, contract.ends_on)?;
            store::set_planned_start(op.conn, placement.id, day)?;
            let right = choice::get(op.conn, placement.choice_id)?.right_id;
            right::happened(op.conn, right, day)?;
        }
        let old = change::goes_when_certain(op.conn, &placement)?;
        if let Some(earliest) = change::earliest_start(op.conn, &placement)? {
            rules::may_change_on(first_day, earliest)?;
        }
        let detail = json!({ "first_day": first_day });
        go(op, &placement, PlacementState::Accepted, "", &detail)?;
        let choice = choice::confirm(op, placement.choice_id)?;
        if let Some((old, first_day)) = old.zip(first_day) {
            change::give_up(op, &old, first_day)?;
        }
        mail::accepted(op.conn, &choice, op.now)?;
        let placement = store::by_reference(op.conn, reference)?;
        if let Some(leaving) = store::leaving(op.conn, placement.id)? {
            anew::open(
                &mut Operation::new(op.conn, &Actor::system(), op.now),
                (&placement, &leaving),
            )?;
        }
        Ok(placement)
    })
}

/// The provider hands the person back, with a reason from the list: the place is free, the right
/// is open again, and the person is told.
///
/// # Errors
/// [`PlacementError::NotFound`] for what is not the actor's provider's participant.
pub fn hand_back(
    op: &mut Operation<'_>,
    reference: &Reference,
    reason: ReturnReason,
) -> Result<Placement, PlacementError> {
    op.write(|op| {
        let (placement, _) = own(op, reference)?;
        let detail = json!({ "reason": reason });
        go(op, &placement, PlacementState::Declined, reason.word(), &detail)?;
        let choice = choice::decline(op, placement.choice_id, reason)?;
        change::came_back(op.conn, &choice, &placement, op.now)?;
        Ok(store::by_reference(op.conn, reference)?)
    })
}

/// The provider confirms that the person has begun, and on which day.
///
/// # Errors
/// [`PlacementError::Day`] for a day to come, or one before the choice.
pub fn confirm_start(
    op: &mut Operation<'_>,
    reference: &Reference,
    day: NaiveDate,
) -> Result<Placement, PlacementError> {
    op.write(|op| {
        let (placement, _) = own(op, reference)?;
        let chosen_on = time::stockholm_day(placement.created_at);
        rules::may_have_begun(day, chosen_on, time::stockholm_day(op.now))?;
        if let Some(old) = change::goes_when_certain(op.conn, &placement)? {
            let last_day = change::last_day_before(op.conn, &old, day)?;
            finish(op, &old, (last_day, EndReason::ChangedProvider))?;
        }
        let detail = json!({ "day": day });
        go(op, &placement, PlacementState::StartConfirmed, "", &detail)?;
        store::set_start(op.conn, placement.id, day)?;
        let placement = store::by_reference(op.conn, reference)?;
        go(op, &placement, PlacementState::Ongoing, "", &detail)?;
        Ok(store::by_reference(op.conn, reference)?)
    })
}

/// The placement has ended: the place is free, and nothing else follows by itself (R72).
///
/// # Errors
/// [`PlacementError::Day`] for a day to come, or one before the start.
pub fn end(
    op: &mut Operation<'_>,
    reference: &Reference,
    day: NaiveDate,
    reason: EndReason,
) -> Result<Placement, PlacementError> {
    op.write(|op| {
        let (placement, _) = own(op, reference)?;
        let chosen_on = time::stockholm_day(placement.created_at);
        rules::may_have_ended(&placement, day, chosen_on, time::stockholm_day(op.now))?;
        finish(op, &placement, (day, reason))?;
        Ok(store::by_reference(op.conn, reference)?)
    })
}

/// Ends a placement, not before it began. A place that was to be given up for it goes on if it never
/// began: nobody is left without both.
fn finish(
    op: &mut Operation<'_>,
    placement: &Placement,
    (day, reason): (NaiveDate, EndReason),
) -> Result<(), PlacementError> {
    let day = day.max(placement.starts_on.unwrap_or(day));
    let detail = json!({ "day": day, "reason": reason });
    go(op, placement, PlacementState::Ended, reason.word(), &detail)?;
    store::set_end(op.conn, placement.id, day, reason)?;
    choice::end(op, placement.choice_id)?;
    change::goes_on(op, placement)
}

/// The placement of a choice.
///
/// # Errors
/// The database's own.
pub fn of_choice(conn: &mut Conn, choice: &Choice) -> Result<Placement, PlacementError> {
    Ok(store::of_choice(conn, choice.id)?)
}

/// The placements of a person whom the caller has been let to see, the newest first.
///
/// # Errors
/// The database's own.
pub fn of_client(conn: &mut Conn, client: &Client) -> Result<Vec<Placement>, PlacementError> {
    Ok(store::of_client(conn, client.id)?)
}

/// The viewer's own next steps, the most pressing first. Never none.
///
/// # Errors
/// As for [`choice::next_steps`].
pub fn next_steps(
    conn: &mut Conn,
    viewer: &Viewer,
    now: NaiveDateTime,
) -> Result<Vec<NextStep>, PlacementError> {
    db::write(conn, |conn| {
        let steps = choice::next_steps(conn, viewer, now)?;
        steps.into_iter().map(|step| tell_more(conn, viewer, step, now)).collect()
    })
}

/// A step with what is known of the place.
fn tell_more(
    conn: &mut Conn,
    viewer: &Viewer,
    step: NextStep,
    now: NaiveDateTime,
) -> Result<NextStep, PlacementError> {
    if step.kind == NextKind::Choose {
        return again(conn, viewer, step, now);
    }
    let (NextKind::Accepted, Some(reference)) = (step.kind, &step.choice) else {
        return Ok(step);
    };
    let (choice, _) = choice::by_reference(conn, viewer, reference, now)?;
    let placement = store::of_choice(conn, choice.id)?;
    Ok(match (placement.starts_on, placement.planned_start_on) {
        (Some(day), _) => NextStep { kind: NextKind::Ongoing, day: Some(day), ..step },
        (None, Some(day)) => NextStep { kind: NextKind::Starts, day: Some(day), ..step },
        (None, None) => step,
    })
}

/// Who chooses by the right that came because the provider leaves is told so (R16); another right that
/// waits has nothing to do with it.
fn again(
    conn: &mut Conn,
    viewer: &Viewer,
    step: NextStep,
    now: NaiveDateTime,
) -> Result<NextStep, PlacementError> {
    let client = client::of_user(conn, viewer, viewer.actor.user()?, now)?;
    let leaving = store::leaving_of_client(conn, client.id)?;
    let told = leaving.into_iter().find(|(placement, task)| {
        placement.state != PlacementState::Reserved
            && task.right_id.is_some()
            && task.right_id == step.right
    });
    let Some((placement, _)) = told else { return Ok(step) };
    let provider = provider::get(conn, placement.provider_id)?.name;
    Ok(NextStep { kind: NextKind::Again, provider: Some(provider), ..step })
}

fn go(
    op: &mut Operation<'_>,
    placement: &Placement,
    to: PlacementState,
    note: &str,
    detail: &Value,
) -> Result<(), PlacementError> {
    placement.state.go(to)?;
    if !store::go(op.conn, placement, to, op.now)? {
        return Err(PlacementError::Raced);
    }
    let moved = Placement { state: to, ..placement.clone() };
    log(op, &moved, note, detail)
}

/// The step and the event of where a placement has come to.
fn log(
    op: &mut Operation<'_>,
    placement: &Placement,
    note: &str,
    detail: &Value,
) -> Result<(), PlacementError> {
    store::insert_step(op.conn, placement.id, placement.state, op.actor.user_id, note, op.now)?;
    let right = choice::get(op.conn, placement.choice_id)?.right_id;
    right::happened(op.conn, right, time::stockholm_day(op.now))?;
    Ok(op.record(placement, &format!("placement.{}", placement.state), detail)?)
}
