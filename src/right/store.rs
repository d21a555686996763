//! Every query on rights to choose.

use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{NewRight, Right, RightId, RightState};
use crate::client::ClientId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::measure::MeasureKind;
use crate::platform::db::{Columns, Conn};
use crate::schema::right_to_choose;

pub(super) fn right_by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Right> {
    right_to_choose::table
        .filter(right_to_choose::reference.eq(reference))
        .select(Right::columns())
        .first(conn)
}

pub(super) fn right_by_id(conn: &mut Conn, id: RightId) -> QueryResult<Right> {
    right_to_choose::table.find(id).select(Right::columns()).first(conn)
}

/// A person's rights, the newest first.
pub(super) fn rights_of(conn: &mut Conn, client_id: ClientId) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::client_id.eq(client_id))
        .order(right_to_choose::id.desc())
        .select(Right::columns())
        .load(conn)
}

/// Persons of an authority who have, or have had, a right to choose.
///
/// # Errors
/// The database's own.
pub fn client_ids_with_right(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<ClientId>> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .select(right_to_choose::client_id)
        .distinct()
        .load(conn)
}

/// Persons of an authority who have a right that waits to be used.
///
/// # Errors
/// The database's own.
pub fn client_ids_with_open_right(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<ClientId>> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .filter(right_to_choose::state.eq(RightState::Open))
        .select(right_to_choose::client_id)
        .distinct()
        .load(conn)
}

pub(super) fn insert_right(
    conn: &mut Conn,
    client_id: ClientId,
    owner: AuthorityId,
    new: &NewRight,
    opened_by: UserId,
    now: NaiveDateTime,
) -> QueryResult<Right> {
    diesel::insert_into(right_to_choose::table)
        .values((
            right_to_choose::reference.eq(Reference::random()),
            right_to_choose::client_id.eq(client_id),
            right_to_choose::owner_authority_id.eq(owner),
            right_to_choose::measure_kind.eq(new.measure_kind),
            right_to_choose::legal_basis.eq(new.legal_basis),
            right_to_choose::hundredths.eq(new.hundredths),
            right_to_choose::area.eq(new.area),
            right_to_choose::needs_languages.eq(new.languages_stored()),
            right_to_choose::needs_access.eq(new.access_stored()),
            right_to_choose::told_by.eq(new.told_by),
            right_to_choose::planned_from.eq(new.planned_from),
            right_to_choose::planned_to.eq(new.planned_to),
            right_to_choose::opened_by.eq(opened_by),
            right_to_choose::opened_at.eq(now),
            right_to_choose::last_day.eq(new.last_day),
            right_to_choose::state.eq(RightState::Open),
        ))
        .returning(Right::columns())
        .get_result(conn)
}

/// Moves a right, unless somebody moved it first: then `false`.
pub(super) fn go_right(
    conn: &mut Conn,
    was: &Right,
    to: RightState,
    last_day: NaiveDate,
) -> QueryResult<bool> {
    let unmoved = right_to_choose::table.find(was.id).filter(right_to_choose::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((right_to_choose::state.eq(to), right_to_choose::last_day.eq(last_day)))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Notes that something happens with a right on a day; an earlier day than the one known changes
/// nothing.
///
/// # Errors
/// The database's own.
pub fn note_event(conn: &mut Conn, id: RightId, day: NaiveDate) -> QueryResult<()> {
    let before = right_to_choose::event_on.is_null().or(right_to_choose::event_on.lt(day));
    diesel::update(right_to_choose::table.find(id).filter(before.assume_not_null()))
        .set(right_to_choose::event_on.eq(day))
        .execute(conn)
        .map(drop)
}

/// Rights that wait to be used past their last day.
pub(super) fn rights_past(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::state.eq(RightState::Open))
        .filter(right_to_choose::last_day.lt(today))
        .order(right_to_choose::id)
        .select(Right::columns())
        .load(conn)
}

/// Rights that wait to be used, with their last day within a time.
///
/// # Errors
/// The database's own.
pub fn open_rights_ending(
    conn: &mut Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::state.eq(RightState::Open))
        .filter(right_to_choose::last_day.between(from, to))
        .order(right_to_choose::id)
        .select(Right::columns())
        .load(conn)
}

/// An authority's rights that nobody used and that wait for a decision, the oldest first.
///
/// # Errors
/// The database's own.
pub fn lapsed_rights(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .filter(right_to_choose::state.eq(RightState::Lapsed))
        .order((right_to_choose::last_day, right_to_choose::id))
        .select(Right::columns())
        .load(conn)
}

/// Persons of an authority whose newest right of a kind lapsed.
///
/// # Errors
/// The database's own.
pub fn client_ids_with_lapsed_right(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<ClientId>> {
    let all: Vec<(ClientId, MeasureKind, RightState)> = right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .order(right_to_choose::id)
        .select((right_to_choose::client_id, right_to_choose::measure_kind, right_to_choose::state))
        .load(conn)?;
    let mut newest: HashMap<(ClientId, MeasureKind), RightState> = HashMap::new();
    for (id, kind, state) in all {
        newest.insert((id, kind), state);
    }
    let lapsed = newest.into_iter().filter(|(_, state)| *state == RightState::Lapsed);
    let whose: BTreeSet<ClientId> = lapsed.map(|((id, _), _)| id).collect();
    Ok(whose.into_iter().collect())
}

/// How many rights of an authority wait to be used.
///
/// # Errors
/// The database's own.
pub fn open_rights(conn: &mut Conn, owner: AuthorityId) -> QueryResult<i64> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .filter(right_to_choose::state.eq(RightState::Open))
        .count()
        .get_result(conn)
}

/// How many rights wait no longer, and how many of them are in use.
///
/// # Errors
/// The database's own.
pub fn settled_and_used(conn: &mut Conn) -> QueryResult<(i64, i64)> {
    let settled = right_to_choose::table
        .filter(right_to_choose::state.ne(RightState::Open))
        .count()
        .get_result(conn)?;
    let used = right_to_choose::table
        .filter(right_to_choose::state.eq(RightState::Used))
        .count()
        .get_result(conn)?;
    Ok((settled, used))
}

/// Every right, for what `valfard check` recomputes.
///
/// # Errors
/// The database's own.
pub fn all(conn: &mut Conn) -> QueryResult<Vec<Right>> {
    right_to_choose::table.order(right_to_choose::id).select(Right::columns()).load(conn)
}
