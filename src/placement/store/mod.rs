//! Every query on placements and their steps.

mod check;
mod leaving;

pub use check::{left_behind, rights_out_of_step, without_claim};
pub(super) use leaving::{
    ends_past, leaving, leaving_of_client, not_told, open_leaving, open_of_contract,
    set_agreed_end, set_informed, set_leaving, set_right, told_open,
};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{
    EndReason, NewPlacement, Placement, PlacementId, PlacementOrigin, PlacementState, ReturnReason,
    Step,
};
use crate::capacity::CapacityId;
use crate::client::ClientId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::provider::ProviderId;
use crate::right::RightId;
use crate::schema::{placement, placement_step};

pub(super) fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Placement> {
    placement::table
        .filter(placement::reference.eq(reference))
        .select(Placement::columns())
        .first(conn)
}

pub(super) fn by_receipt(conn: &mut Conn, receipt: &Reference) -> QueryResult<Placement> {
    placement::table.filter(placement::receipt.eq(receipt)).select(Placement::columns()).first(conn)
}

pub(super) fn get(conn: &mut Conn, id: PlacementId) -> QueryResult<Placement> {
    placement::table.find(id).select(Placement::columns()).first(conn)
}

/// Several placements at once.
///
/// # Errors
/// The database's own.
pub fn many(conn: &mut Conn, ids: &[PlacementId]) -> QueryResult<Vec<Placement>> {
    placement::table.filter(among(placement::id, ids)).select(Placement::columns()).load(conn)
}

/// The placement that a right is used for, if it is: during a change of provider the newer of the two.
pub(super) fn open_of_right(conn: &mut Conn, id: RightId) -> QueryResult<Option<Placement>> {
    placement::table
        .filter(placement::right_id.eq(id))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id.desc())
        .select(Placement::columns())
        .first(conn)
        .optional()
}

/// The placement that is to replace another, or has replaced it.
pub(super) fn replacement_of(conn: &mut Conn, id: PlacementId) -> QueryResult<Option<Placement>> {
    placement::table
        .filter(placement::replaces_id.eq(id))
        .filter(one_of(placement::state, open_states()))
        .select(Placement::columns())
        .first(conn)
        .optional()
}

/// The places that a person has for certain by some of their rights, the oldest first.
pub(super) fn certain_by(conn: &mut Conn, rights: &[RightId]) -> QueryResult<Vec<Placement>> {
    let certain = PlacementState::ALL.iter().copied().filter(|state| state.is_certain());
    placement::table
        .filter(among(placement::right_id, rights))
        .filter(one_of(placement::state, certain.collect::<Vec<_>>()))
        .order(placement::id)
        .select(Placement::columns())
        .load(conn)
}

/// Whether a place was reserved since a moment by one of these rights, under another contract, and is
/// held.
pub(super) fn reserved_again(
    conn: &mut Conn,
    old: &Placement,
    rights: &[RightId],
    since: NaiveDateTime,
) -> QueryResult<bool> {
    let found: Option<PlacementId> = placement::table
        .filter(among(placement::right_id, rights))
        .filter(placement::contract_id.ne(old.contract_id))
        .filter(placement::created_at.ge(since))
        .filter(one_of(placement::state, open_states()))
        .select(placement::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// How many places that the authority decided on came to something. Tells nothing of persons.
///
/// # Errors
/// The database's own.
pub fn placed_by_decision(conn: &mut Conn) -> QueryResult<i64> {
    let came = PlacementState::ALL.iter().copied().filter(|state| !state.came_to_nothing());
    placement::table
        .filter(placement::origin.eq(PlacementOrigin::Decision))
        .filter(one_of(placement::state, came.collect::<Vec<_>>()))
        .count()
        .get_result(conn)
}

fn open_states() -> Vec<PlacementState> {
    PlacementState::ALL.iter().copied().filter(|state| state.is_open()).collect()
}

/// A provider's participants: those who wait for an answer first, then by when they were chosen.
/// Row ids only lead on inside the portal: the persons are the client room's (R66).
///
/// # Errors
/// The database's own.
pub fn of_provider(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Placement>> {
    placement::table
        .filter(placement::provider_id.eq(id))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select(Placement::columns())
        .load(conn)
}

/// All that stand so, the oldest first.
pub(in crate::placement) fn in_state(
    conn: &mut Conn,
    state: PlacementState,
) -> QueryResult<Vec<Placement>> {
    placement::table
        .filter(placement::state.eq(state))
        .order(placement::id)
        .select(Placement::columns())
        .load(conn)
}

/// Those of a provider that have ended since a day, the latest first.
pub(super) fn ended_of_provider(
    conn: &mut Conn,
    id: ProviderId,
    since: NaiveDate,
) -> QueryResult<Vec<Placement>> {
    placement::table
        .filter(placement::provider_id.eq(id))
        .filter(placement::state.eq(PlacementState::Ended))
        .filter(placement::ended_on.ge(since))
        .order((placement::ended_on.desc(), placement::id.desc()))
        .select(Placement::columns())
        .load(conn)
}

/// A person's placements, the newest first.
pub(super) fn of_client(conn: &mut Conn, id: ClientId) -> QueryResult<Vec<Placement>> {
    placement::table
        .filter(placement::client_id.eq(id))
        .order(placement::id.desc())
        .select(Placement::columns())
        .load(conn)
}

/// The open placements of these persons.
pub(super) fn open_of_clients(conn: &mut Conn, ids: &[ClientId]) -> QueryResult<Vec<Placement>> {
    placement::table
        .filter(among(placement::client_id, ids))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select(Placement::columns())
        .load(conn)
}

/// Persons of an authority with a placement in one of these states.
pub(super) fn client_ids_in(
    conn: &mut Conn,
    owner: AuthorityId,
    states: &[PlacementState],
) -> QueryResult<Vec<ClientId>> {
    placement::table
        .filter(placement::owner_authority_id.eq(owner))
        .filter(one_of(placement::state, states))
        .select(placement::client_id)
        .distinct()
        .load(conn)
}

/// How many have a place that they have begun, and how many had one that has ended. Tells nothing of
/// persons.
///
/// # Errors
/// The database's own.
pub fn figures(conn: &mut Conn) -> QueryResult<(i64, i64)> {
    let begun: Vec<PlacementState> =
        PlacementState::ALL.iter().copied().filter(|state| state.has_begun()).collect();
    let placed =
        placement::table.filter(one_of(placement::state, begun)).count().get_result(conn)?;
    let ended = placement::table
        .filter(placement::state.eq(PlacementState::Ended))
        .count()
        .get_result(conn)?;
    Ok((placed, ended))
}

/// The first day on which anybody began with a provider.
///
/// # Errors
/// The database's own.
pub fn first_start_of_provider(conn: &mut Conn, id: ProviderId) -> QueryResult<Option<NaiveDate>> {
    placement::table
        .filter(placement::provider_id.eq(id))
        .select(diesel::dsl::min(placement::starts_on))
        .first(conn)
}

pub(super) fn insert(
    conn: &mut Conn,
    new: &NewPlacement<'_>,
    claim: CapacityId,
    now: NaiveDateTime,
) -> QueryResult<Placement> {
    diesel::insert_into(placement::table)
        .values((
            placement::reference.eq(Reference::random()),
            placement::receipt.eq(new.receipt),
            placement::right_id.eq(new.right.id),
            placement::client_id.eq(new.right.client_id),
            placement::owner_authority_id.eq(new.right.owner_authority_id),
            placement::provider_id.eq(new.place.provider_id),
            placement::offer_id.eq(new.place.offer_id),
            placement::offer_revision_id.eq(new.place.revision_id),
            placement::site_id.eq(new.place.site_id),
            placement::contract_id.eq(new.place.contract_id),
            placement::capacity_id.eq(claim),
            placement::origin.eq(new.origin),
            placement::state.eq(PlacementState::Reserved),
            placement::replaces_id.eq(new.replaces.map(|old| old.id)),
            placement::created_at.eq(now),
            placement::changed_at.eq(now),
        ))
        .returning(Placement::columns())
        .get_result(conn)
}

/// Moves a placement, unless somebody moved it first: then `false`.
pub(super) fn go(
    conn: &mut Conn,
    was: &Placement,
    to: PlacementState,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = placement::table.find(was.id).filter(placement::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((placement::state.eq(to), placement::changed_at.eq(now)))
        .execute(conn)?;
    Ok(moved == 1)
}

pub(super) fn set_planned_start(
    conn: &mut Conn,
    id: PlacementId,
    day: NaiveDate,
) -> QueryResult<()> {
    diesel::update(placement::table.find(id))
        .set(placement::planned_start_on.eq(day))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_planned_end(
    conn: &mut Conn,
    id: PlacementId,
    day: Option<NaiveDate>,
) -> QueryResult<()> {
    diesel::update(placement::table.find(id))
        .set(placement::planned_end_on.eq(day))
        .execute(conn)
        .map(drop)
}

/// Open placements that were given up for another, and whose last day has passed.
pub(super) fn planned_ends_past(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Placement>> {
    placement::table
        .filter(placement::planned_end_on.lt(today))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select(Placement::columns())
        .load(conn)
}

pub(super) fn set_start(conn: &mut Conn, id: PlacementId, day: NaiveDate) -> QueryResult<()> {
    diesel::update(placement::table.find(id))
        .set(placement::starts_on.eq(day))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_end(
    conn: &mut Conn,
    id: PlacementId,
    day: NaiveDate,
    reason: EndReason,
) -> QueryResult<()> {
    diesel::update(placement::table.find(id))
        .set((placement::ended_on.eq(day), placement::end_reason.eq(reason)))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_return_reason(
    conn: &mut Conn,
    id: PlacementId,
    reason: ReturnReason,
) -> QueryResult<()> {
    diesel::update(placement::table.find(id))
        .set(placement::return_reason.eq(reason))
        .execute(conn)
        .map(drop)
}

pub(super) fn insert_step(
    conn: &mut Conn,
    id: PlacementId,
    state: PlacementState,
    made_by: Option<UserId>,
    note: &str,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(placement_step::table)
        .values((
            placement_step::placement_id.eq(id),
            placement_step::state.eq(state),
            placement_step::at.eq(now),
            placement_step::made_by.eq(made_by),
            placement_step::note.eq(note),
        ))
        .execute(conn)
        .map(drop)
}

/// The steps of a placement, the first first.
///
/// # Errors
/// The database's own.
pub fn steps(conn: &mut Conn, id: PlacementId) -> QueryResult<Vec<Step>> {
    placement_step::table
        .filter(placement_step::placement_id.eq(id))
        .order(placement_step::id)
        .select(Step::columns())
        .load(conn)
}
