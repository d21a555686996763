//! Placed people whose contract ends.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::open_states;
use crate::client::ClientId;
use crate::contract::ContractId;
use crate::kernel::{AuthorityId, UserId};
use crate::placement::model::{EndReason, Leaving, Placement, PlacementId};
use crate::platform::db::{Columns, Conn, one_of};
use crate::right::RightId;
use crate::schema::{placement, placement_leaving};

/// The open placements under a contract.
pub(in crate::placement) fn open_of_contract(
    conn: &mut Conn,
    id: ContractId,
) -> QueryResult<Vec<Placement>> {
    placement::table
        .filter(placement::contract_id.eq(id))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select(Placement::columns())
        .load(conn)
}

pub(in crate::placement) fn leaving(
    conn: &mut Conn,
    id: PlacementId,
) -> QueryResult<Option<Leaving>> {
    placement_leaving::table
        .filter(placement_leaving::placement_id.eq(id))
        .select(Leaving::columns())
        .first(conn)
        .optional()
}

/// The open placements of an authority's people whose contract ends.
pub(in crate::placement) fn open_leaving(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<(Placement, Leaving)>> {
    placement_leaving::table
        .inner_join(placement::table)
        .filter(placement::owner_authority_id.eq(owner))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select((Placement::columns(), Leaving::columns()))
        .load(conn)
}

/// The same for one person.
pub(in crate::placement) fn leaving_of_client(
    conn: &mut Conn,
    client: ClientId,
) -> QueryResult<Vec<(Placement, Leaving)>> {
    placement_leaving::table
        .inner_join(placement::table)
        .filter(placement::client_id.eq(client))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select((Placement::columns(), Leaving::columns()))
        .load(conn)
}

/// Open placements whose agreed end is past.
pub(in crate::placement) fn ends_past(
    conn: &mut Conn,
    today: NaiveDate,
) -> QueryResult<Vec<(Placement, Leaving)>> {
    placement_leaving::table
        .inner_join(placement::table)
        .filter(placement_leaving::ends_on.lt(today))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select((Placement::columns(), Leaving::columns()))
        .load(conn)
}

/// Notes that a placed person's contract ends; a later word moves the day and keeps the rest.
pub(in crate::placement) fn set_leaving(
    conn: &mut Conn,
    id: PlacementId,
    contract: ContractId,
    last_day: NaiveDate,
    at: NaiveDateTime,
) -> QueryResult<()> {
    let known = placement_leaving::table.filter(placement_leaving::placement_id.eq(id));
    let moved =
        diesel::update(known).set(placement_leaving::last_day.eq(last_day)).execute(conn)?;
    if moved > 0 {
        return Ok(());
    }
    diesel::insert_into(placement_leaving::table)
        .values((
            placement_leaving::placement_id.eq(id),
            placement_leaving::contract_id.eq(contract),
            placement_leaving::last_day.eq(last_day),
            placement_leaving::made_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::placement) fn set_informed(
    conn: &mut Conn,
    id: PlacementId,
    day: NaiveDate,
    by: UserId,
) -> QueryResult<()> {
    diesel::update(placement_leaving::table.filter(placement_leaving::placement_id.eq(id)))
        .set((placement_leaving::informed_on.eq(day), placement_leaving::informed_by.eq(by)))
        .execute(conn)
        .map(drop)
}

pub(in crate::placement) fn set_agreed_end(
    conn: &mut Conn,
    id: PlacementId,
    (day, reason): (NaiveDate, EndReason),
    by: UserId,
) -> QueryResult<()> {
    diesel::update(placement_leaving::table.filter(placement_leaving::placement_id.eq(id)))
        .set((
            placement_leaving::ends_on.eq(day),
            placement_leaving::end_reason.eq(reason),
            placement_leaving::ended_by.eq(by),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::placement) fn set_right(
    conn: &mut Conn,
    id: PlacementId,
    right: RightId,
) -> QueryResult<()> {
    diesel::update(placement_leaving::table.filter(placement_leaving::placement_id.eq(id)))
        .set(placement_leaving::right_id.eq(right))
        .execute(conn)
        .map(drop)
}

/// Open placements whose people have not been told, and whose contract ends on a day or before.
pub(in crate::placement) fn not_told(
    conn: &mut Conn,
    until: NaiveDate,
) -> QueryResult<Vec<(Placement, Leaving)>> {
    placement_leaving::table
        .inner_join(placement::table)
        .filter(placement_leaving::informed_on.is_null())
        .filter(placement_leaving::last_day.le(until))
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select((Placement::columns(), Leaving::columns()))
        .load(conn)
}

/// Open placements whose people have been told and have agreed on no end.
pub(in crate::placement) fn told_open(conn: &mut Conn) -> QueryResult<Vec<(Placement, Leaving)>> {
    placement_leaving::table
        .inner_join(placement::table)
        .filter(placement_leaving::informed_on.is_not_null())
        .filter(placement_leaving::ends_on.is_null())
        .filter(one_of(placement::state, open_states()))
        .order(placement::id)
        .select((Placement::columns(), Leaving::columns()))
        .load(conn)
}
