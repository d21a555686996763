//! Every query on initiatives.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel::result::DatabaseErrorKind::UniqueViolation;
use diesel::result::Error::DatabaseError;

use super::EnterpriseError;
use super::model::{Idea, Initiative, InitiativeId, Stage, StageMove};
use crate::kernel::{OrganisationNumber, Reference, UserId};
use crate::platform::db::{Columns, Conn};
use crate::provider::ProviderId;
use crate::schema::{initiative, initiative_stage};

/// Every initiative, the one that needs a contact first on top.
///
/// # Errors
/// The database's own.
pub fn all(conn: &mut Conn) -> QueryResult<Vec<Initiative>> {
    initiative::table.order(initiative::id).select(Initiative::columns()).load(conn)
}

pub(super) fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Initiative> {
    initiative::table
        .filter(initiative::reference.eq(reference))
        .select(Initiative::columns())
        .first(conn)
}

pub(super) fn by_id(conn: &mut Conn, id: InitiativeId) -> QueryResult<Initiative> {
    initiative::table.find(id).select(Initiative::columns()).first(conn)
}

pub(super) fn moves(conn: &mut Conn, id: InitiativeId) -> QueryResult<Vec<StageMove>> {
    initiative_stage::table
        .filter(initiative_stage::initiative_id.eq(id))
        .order(initiative_stage::id)
        .select(StageMove::columns())
        .load(conn)
}

pub(super) fn insert(
    conn: &mut Conn,
    idea: &Idea,
    day: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<Initiative> {
    let id: InitiativeId = diesel::insert_into(initiative::table)
        .values((
            initiative::reference.eq(Reference::random()),
            initiative::name.eq(&idea.name),
            initiative::initiator.eq(&idea.initiator),
            initiative::contact.eq(&idea.contact),
            initiative::idea.eq(&idea.idea),
            initiative::stage.eq(idea.stage),
            initiative::stage_since.eq(day),
            initiative::next_contact.eq(""),
            initiative::created_at.eq(now),
            initiative::changed_at.eq(now),
        ))
        .returning(initiative::id)
        .get_result(conn)?;
    by_id(conn, id)
}

pub(super) fn insert_move(
    conn: &mut Conn,
    id: InitiativeId,
    stage: Stage,
    (day, note): (NaiveDate, &str),
    made_by: Option<UserId>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(initiative_stage::table)
        .values((
            initiative_stage::initiative_id.eq(id),
            initiative_stage::stage.eq(stage),
            initiative_stage::from_day.eq(day),
            initiative_stage::note.eq(note),
            initiative_stage::made_by.eq(made_by),
            initiative_stage::made_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Moves the stage, unless somebody moved it first: then `false`.
pub(super) fn move_stage(
    conn: &mut Conn,
    was: &Initiative,
    to: Stage,
    day: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = initiative::table.find(was.id).filter(initiative::stage.eq(was.stage));
    let moved = diesel::update(unmoved)
        .set((
            initiative::stage.eq(to),
            initiative::stage_since.eq(day),
            initiative::changed_at.eq(now),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

pub(super) fn set_contact(
    conn: &mut Conn,
    id: InitiativeId,
    on: Option<NaiveDate>,
    note: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(initiative::table.find(id))
        .set((
            initiative::next_contact_on.eq(on),
            initiative::next_contact.eq(note),
            initiative::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Ties an initiative to an organisation number, which only one may hold.
pub(super) fn set_number(
    conn: &mut Conn,
    id: InitiativeId,
    number: &OrganisationNumber,
    now: NaiveDateTime,
) -> Result<(), EnterpriseError> {
    diesel::update(initiative::table.find(id))
        .set((initiative::org_number.eq(number), initiative::changed_at.eq(now)))
        .execute(conn)
        .map(drop)
        .map_err(|error| match error {
            DatabaseError(UniqueViolation, _) => EnterpriseError::NumberTaken,
            other => other.into(),
        })
}

pub(super) fn set_provider(
    conn: &mut Conn,
    id: InitiativeId,
    provider_id: ProviderId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(initiative::table.find(id))
        .set((initiative::provider_id.eq(provider_id), initiative::changed_at.eq(now)))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_milestones(
    conn: &mut Conn,
    id: InitiativeId,
    approved_on: Option<NaiveDate>,
    first_placement_on: Option<NaiveDate>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(initiative::table.find(id))
        .set((
            initiative::approved_on.eq(approved_on),
            initiative::first_placement_on.eq(first_placement_on),
            initiative::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}
