//! What a provider answers: yes or no, begun, ended; and what a person takes back before it has answered.

use chrono::NaiveDate;
use serde_json::json;

use super::moving::{before, finish, go, goes_when_certain};
use super::provider_access::own;
use super::{change, rechoice};
use crate::client;
use crate::contract;
use crate::kernel::{Actor, Reference, time};
use crate::placement::model::{EndReason, Placement, PlacementId, PlacementState, ReturnReason};
use crate::placement::{PlacementError, mail, rules, store};
use crate::platform::Operation;
use crate::right::{self, RightState};

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
            right::note_event(op.conn, placement.right_id, day)?;
        }
        let old = goes_when_certain(op.conn, &placement)?;
        if let Some(earliest) = change::earliest_start(op.conn, &placement)? {
            rules::may_change_on(first_day, earliest)?;
        }
        let detail = json!({ "first_day": first_day });
        go(op, &placement, PlacementState::Accepted, "", &detail)?;
        if let Some((old, first_day)) = old.zip(first_day) {
            change::give_up(op, &old, first_day)?;
        }
        mail::accepted(op.conn, &placement, op.now)?;
        let placement = store::by_reference(op.conn, reference)?;
        if let Some(leaving) = store::leaving(op.conn, placement.id)? {
            rechoice::open(
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
        give_back(op, &placement, reason)?;
        Ok(store::by_reference(op.conn, reference)?)
    })
}

/// The place is free, and the person and who is responsible for them are told.
pub(super) fn give_back(
    op: &mut Operation<'_>,
    placement: &Placement,
    reason: ReturnReason,
) -> Result<(), PlacementError> {
    let detail = json!({ "reason": reason });
    store::set_return_reason(op.conn, placement.id, reason)?;
    go(op, placement, PlacementState::Declined, reason.word(), &detail)?;
    let kept = !rules::reopens(placement, before(op.conn, placement)?.as_ref());
    let whose = client::responsible(op.conn, &[placement.client_id])?;
    if let Some(user) = whose.get(&placement.client_id) {
        mail::returned_to_staff(op.conn, *user, (placement, kept), op.now)?;
    }
    // To the person: to choose anew, or that the place they have goes on.
    let right = right::by_id(op.conn, placement.right_id)?;
    match goes_when_certain(op.conn, placement)? {
        Some(old) if right.state != RightState::Open => mail::kept(op.conn, &old, op.now),
        _ => mail::handed_back(op.conn, &right, op.now),
    }
}

/// The person takes a place back before the provider has answered. No reason is asked. Whose place it
/// is has been asked by who calls.
///
/// # Errors
/// [`PlacementError::NotFrom`] once the provider has answered.
pub fn withdraw(op: &mut Operation<'_>, id: PlacementId) -> Result<Placement, PlacementError> {
    op.write(|op| {
        let placement = store::get(op.conn, id)?;
        go(op, &placement, PlacementState::Cancelled, "", &json!({}))?;
        Ok(store::get(op.conn, id)?)
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
        if let Some(old) = goes_when_certain(op.conn, &placement)? {
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
