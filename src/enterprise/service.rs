//! The operations: add an idea, move its stage, plan a contact, link its organisation; and the job that
//! finds milestones.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde_json::json;

use super::model::{Idea, Initiative, InitiativeId, Stage};
use super::{EnterpriseError, rules, store};
use crate::kernel::{Actor, OrganisationNumber, Reference, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::{contract, placement, provider};

/// Notes a new initiative.
///
/// # Errors
/// The database's own.
pub fn add(op: &mut Operation<'_>, idea: &Idea) -> Result<Initiative, EnterpriseError> {
    op.write(|op| {
        let day = time::stockholm_day(op.now);
        let made = store::insert(op.conn, idea, day, op.now)?;
        store::insert_move(op.conn, made.id, idea.stage, (day, ""), op.actor.user_id, op.now)?;
        op.record(&made, "initiative.added", &json!({ "stage": idea.stage }))?;
        Ok(made)
    })
}

/// Moves an initiative to another stage, today.
///
/// # Errors
/// [`EnterpriseError::NotFrom`] where the stage does not follow, or somebody moved it first.
pub fn move_to(
    op: &mut Operation<'_>,
    reference: &Reference,
    to: Stage,
    note: &str,
) -> Result<(), EnterpriseError> {
    op.write(|op| {
        let was = store::by_reference(op.conn, reference)?;
        rules::go(was.stage, to)?;
        let day = time::stockholm_day(op.now);
        if !store::move_stage(op.conn, &was, to, day, op.now)? {
            return Err(EnterpriseError::NotFrom(was.stage));
        }
        store::insert_move(op.conn, was.id, to, (day, note), op.actor.user_id, op.now)?;
        let detail = json!({ "from": was.stage, "to": to });
        Ok(op.record(&was, "initiative.moved", &detail)?)
    })
}

/// Plans whom to ring and when, or that there is nobody to ring.
///
/// # Errors
/// The database's own.
pub fn plan_contact(
    op: &mut Operation<'_>,
    reference: &Reference,
    (on, note): (Option<NaiveDate>, &str),
) -> Result<(), EnterpriseError> {
    op.write(|op| {
        let was = store::by_reference(op.conn, reference)?;
        store::set_contact(op.conn, was.id, on, note, op.now)?;
        Ok(op.record(&was, "initiative.contact_planned", &json!({ "on": on }))?)
    })
}

/// Ties an initiative to the number of the organisation that grew out of it.
///
/// # Errors
/// [`EnterpriseError::NumberTaken`] if another initiative holds the number.
pub fn link(
    op: &mut Operation<'_>,
    reference: &Reference,
    number: &OrganisationNumber,
) -> Result<(), EnterpriseError> {
    op.write(|op| {
        let was = store::by_reference(op.conn, reference)?;
        store::set_number(op.conn, was.id, number, op.now)?;
        Ok(op.record(&was, "initiative.linked", &json!({}))?)
    })
}

/// Finds providers for initiatives by their number, and the days of approval and first placement.
/// A timed job; what it writes nobody can type.
///
/// # Errors
/// The database's own.
pub fn find_milestones(conn: &mut Conn, now: NaiveDateTime) -> Result<(), EnterpriseError> {
    let open = store::all(conn)?;
    for initiative in open.into_iter().filter(|i| i.first_placement_on.is_none()) {
        find_of(conn, initiative.id, now)?;
    }
    Ok(())
}

fn find_of(conn: &mut Conn, id: InitiativeId, now: NaiveDateTime) -> Result<(), EnterpriseError> {
    db::write(conn, |conn| {
        let was = store::by_id(conn, id)?;
        let linked = match (was.provider_id, &was.org_number) {
            (Some(provider_id), _) => Some(provider_id),
            (None, Some(number)) => {
                provider::by_org_number(conn, number).optional()?.map(|found| found.id)
            }
            (None, None) => None,
        };
        let Some(provider_id) = linked else { return Ok(()) };
        let approved = contract::first_approval_of(conn, provider_id)?.map(time::stockholm_day);
        let started = placement::first_start_of_provider(conn, provider_id)?;
        if was.provider_id.is_none() {
            store::set_provider(conn, id, provider_id, now)?;
        }
        if (approved, started) != (was.approved_on, was.first_placement_on) {
            store::set_milestones(conn, id, approved, started, now)?;
            let detail = json!({ "approved_on": approved, "first_placement_on": started });
            Operation::new(conn, &Actor::system(), now).record(
                &was,
                "initiative.milestone",
                &detail,
            )?;
        }
        Ok(())
    })
}
