//! Every query on the tables of places.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{CapacityId, ClaimRow, ClaimState, Places};
use crate::offer::{OfferId, SiteId};
use crate::platform::db::{Columns, Conn};
use crate::schema::{capacity, capacity_cap};

/// The places of these offers, by site. A site that nobody has claimed or confirmed yet is absent:
/// then the offer's own figure holds and nothing is occupied.
///
/// # Errors
/// The database's own.
pub fn of_offers(conn: &mut Conn, offers: &[OfferId]) -> QueryResult<HashMap<SiteId, Places>> {
    let rows: Vec<Places> = capacity_cap::table
        .filter(capacity_cap::offer_id.eq_any(offers))
        .select(Places::columns())
        .load(conn)?;
    Ok(rows.into_iter().map(|places| (places.site_id, places)).collect())
}

/// The places of one site, if it has been claimed or confirmed.
///
/// # Errors
/// The database's own.
pub fn of_site(conn: &mut Conn, site_id: SiteId) -> QueryResult<Option<Places>> {
    capacity_cap::table
        .filter(capacity_cap::site_id.eq(site_id))
        .select(Places::columns())
        .first(conn)
        .optional()
}

pub(super) fn insert_cap(
    conn: &mut Conn,
    offer_id: OfferId,
    site_id: SiteId,
    cap: i64,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(capacity_cap::table)
        .values((
            capacity_cap::offer_id.eq(offer_id),
            capacity_cap::site_id.eq(site_id),
            capacity_cap::cap.eq(cap),
            capacity_cap::occupied.eq(0),
            capacity_cap::ceiling.eq(cap),
            capacity_cap::confirmed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Adds to what is occupied, if it stays within the cap; false if not.
pub(super) fn occupy(conn: &mut Conn, site_id: SiteId, hundredths: i64) -> QueryResult<bool> {
    let room = capacity_cap::table
        .filter(capacity_cap::site_id.eq(site_id))
        .filter((capacity_cap::occupied + hundredths).le(capacity_cap::cap));
    let changed = diesel::update(room)
        .set(capacity_cap::occupied.eq(capacity_cap::occupied + hundredths))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Writes figures that the rules have worked out.
pub(super) fn set(
    conn: &mut Conn,
    site_id: SiteId,
    cap: i64,
    occupied: i64,
    ceiling: i64,
) -> QueryResult<()> {
    diesel::update(capacity_cap::table.filter(capacity_cap::site_id.eq(site_id)))
        .set((
            capacity_cap::cap.eq(cap),
            capacity_cap::occupied.eq(occupied),
            capacity_cap::ceiling.eq(ceiling),
        ))
        .execute(conn)
        .map(drop)
}

pub(super) fn confirmed(conn: &mut Conn, site_id: SiteId, now: NaiveDateTime) -> QueryResult<()> {
    diesel::update(capacity_cap::table.filter(capacity_cap::site_id.eq(site_id)))
        .set(capacity_cap::confirmed_at.eq(now))
        .execute(conn)
        .map(drop)
}

pub(super) fn insert_claim(
    conn: &mut Conn,
    offer_id: OfferId,
    site_id: SiteId,
    hundredths: i64,
    from_day: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<CapacityId> {
    diesel::insert_into(capacity::table)
        .values((
            capacity::offer_id.eq(offer_id),
            capacity::site_id.eq(site_id),
            capacity::hundredths.eq(hundredths),
            capacity::state.eq(ClaimState::Held),
            capacity::from_day.eq(from_day),
            capacity::made_at.eq(now),
        ))
        .returning(capacity::id)
        .get_result(conn)
}

pub(super) fn claim(conn: &mut Conn, id: CapacityId) -> QueryResult<ClaimRow> {
    capacity::table.find(id).select(ClaimRow::columns()).first(conn)
}

pub(super) fn move_claim(
    conn: &mut Conn,
    id: CapacityId,
    to: ClaimState,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let released = (to == ClaimState::Released).then_some(now);
    diesel::update(capacity::table.find(id))
        .set((capacity::state.eq(to), capacity::released_at.eq(released)))
        .execute(conn)
        .map(drop)
}
