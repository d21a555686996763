//! The dated intervals on contracts.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::contract::model::{Contract, ContractId, Interval, IntervalId, IntervalKind};
use crate::kernel::UserId;
use crate::platform::db::{Columns, Conn, among};
use crate::schema::contract_interval;

/// The intervals of a contract, newest first.
pub fn intervals(conn: &mut Conn, id: ContractId) -> QueryResult<Vec<Interval>> {
    contract_interval::table
        .filter(contract_interval::contract_id.eq(id))
        .order(contract_interval::id.desc())
        .select(Interval::as_select())
        .load(conn)
}

/// The intervals of several contracts, newest first.
pub(in crate::contract) fn intervals_of(
    conn: &mut Conn,
    contracts: &[Contract],
) -> QueryResult<HashMap<ContractId, Vec<Interval>>> {
    let ids = contracts.iter().map(|one| one.id);
    let found: Vec<Interval> = contract_interval::table
        .filter(among(contract_interval::contract_id, ids))
        .order(contract_interval::id.desc())
        .select(Interval::as_select())
        .load(conn)?;
    let mut intervals: HashMap<ContractId, Vec<Interval>> = HashMap::new();
    for one in found {
        intervals.entry(one.contract_id).or_default().push(one);
    }
    Ok(intervals)
}

pub(in crate::contract) fn interval(conn: &mut Conn, id: IntervalId) -> QueryResult<Interval> {
    contract_interval::table.find(id).select(Interval::as_select()).first(conn)
}

/// Intervals whose last day is past and that nobody has noted the end of.
pub(in crate::contract) fn intervals_over(
    conn: &mut Conn,
    today: NaiveDate,
) -> QueryResult<Vec<Interval>> {
    contract_interval::table
        .filter(contract_interval::ended_at.is_null())
        .filter(contract_interval::to_day.lt(today))
        .order(contract_interval::id)
        .select(Interval::as_select())
        .load(conn)
}

/// Notes that an interval is over; false if that was noted already.
pub(in crate::contract) fn note_interval_over(
    conn: &mut Conn,
    id: IntervalId,
    at: NaiveDateTime,
) -> QueryResult<bool> {
    let open = contract_interval::table.find(id).filter(contract_interval::ended_at.is_null());
    Ok(diesel::update(open).set(contract_interval::ended_at.eq(at)).execute(conn)? == 1)
}

pub(in crate::contract) fn insert_interval(
    conn: &mut Conn,
    id: ContractId,
    kind: IntervalKind,
    (from, to): (NaiveDate, Option<NaiveDate>),
    reason: &str,
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<Interval> {
    diesel::insert_into(contract_interval::table)
        .values((
            contract_interval::contract_id.eq(id),
            contract_interval::kind.eq(kind),
            contract_interval::from_day.eq(from),
            contract_interval::to_day.eq(to),
            contract_interval::reason.eq(reason),
            contract_interval::made_by.eq(by),
            contract_interval::made_at.eq(at),
        ))
        .returning(Interval::columns())
        .get_result(conn)
}

pub(in crate::contract) fn set_interval_end(
    conn: &mut Conn,
    id: IntervalId,
    last: NaiveDate,
) -> QueryResult<()> {
    diesel::update(contract_interval::table.find(id))
        .set(contract_interval::to_day.eq(last))
        .execute(conn)
        .map(drop)
}
