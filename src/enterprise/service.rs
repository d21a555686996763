//! The deeds: add an idea, move its stage, plan a contact, link its organisation; and the job that
//! finds milestones.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde_json::{Value, json};

use super::model::{Initiative, InitiativeId, Stage};
use super::{EnterpriseError, rules, store};
use crate::kernel::{Actor, OrganisationNumber, Reference, time};
use crate::platform::audit::{self, Event};
use crate::platform::db::{self, Conn};
use crate::{contract, placement, provider};

/// What is known of a new initiative.
#[derive(Debug, Clone)]
pub struct Idea {
    pub name: String,
    pub initiator: String,
    pub contact: String,
    pub idea: String,
    pub stage: Stage,
}

/// Notes a new initiative.
///
/// # Errors
/// The database's own.
pub fn add(
    conn: &mut Conn,
    actor: &Actor,
    idea: &Idea,
    now: NaiveDateTime,
) -> Result<Initiative, EnterpriseError> {
    db::write(conn, |conn| {
        let day = time::stockholm_day(now);
        let made = store::insert(conn, idea, day, now)?;
        store::insert_move(conn, made.id, idea.stage, (day, ""), actor.user_id, now)?;
        tell(conn, actor, "initiative.added", &made, &json!({ "stage": idea.stage }), now)?;
        Ok(made)
    })
}

/// Moves an initiative to another stage, today.
///
/// # Errors
/// [`EnterpriseError::NotFrom`] where the stage does not follow, or somebody moved it first.
pub fn move_to(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    to: Stage,
    note: &str,
    now: NaiveDateTime,
) -> Result<(), EnterpriseError> {
    db::write(conn, |conn| {
        let was = store::by_reference(conn, reference)?;
        rules::go(was.stage, to)?;
        let day = time::stockholm_day(now);
        if !store::move_stage(conn, &was, to, day, now)? {
            return Err(EnterpriseError::NotFrom(was.stage));
        }
        store::insert_move(conn, was.id, to, (day, note), actor.user_id, now)?;
        let detail = json!({ "from": was.stage, "to": to });
        tell(conn, actor, "initiative.moved", &was, &detail, now)
    })
}

/// Plans whom to ring and when, or that there is nobody to ring.
///
/// # Errors
/// The database's own.
pub fn plan_contact(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    (on, note): (Option<NaiveDate>, &str),
    now: NaiveDateTime,
) -> Result<(), EnterpriseError> {
    db::write(conn, |conn| {
        let was = store::by_reference(conn, reference)?;
        store::set_contact(conn, was.id, on, note, now)?;
        tell(conn, actor, "initiative.contact_planned", &was, &json!({ "on": on }), now)
    })
}

/// Ties an initiative to the number of the organisation that grew out of it.
///
/// # Errors
/// [`EnterpriseError::NumberTaken`] if another initiative holds the number.
pub fn link(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
    number: &OrganisationNumber,
    now: NaiveDateTime,
) -> Result<(), EnterpriseError> {
    db::write(conn, |conn| {
        let was = store::by_reference(conn, reference)?;
        store::set_number(conn, was.id, number, now)?;
        tell(conn, actor, "initiative.linked", &was, &json!({}), now)
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
            tell(conn, &Actor::system(), "initiative.milestone", &was, &detail, now)?;
        }
        Ok(())
    })
}

fn tell(
    conn: &mut Conn,
    actor: &Actor,
    action: &str,
    initiative: &Initiative,
    detail: &Value,
    now: NaiveDateTime,
) -> Result<(), EnterpriseError> {
    let event = Event {
        action,
        object: ("initiative", initiative.id.0, Some(&initiative.reference)),
        owner_authority_id: None,
        detail,
        personal: None,
    };
    Ok(audit::record(conn, actor, &event, now)?)
}
