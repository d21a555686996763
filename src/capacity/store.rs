//! Every query on the tables of places.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{CapacityId, ClaimRow, ClaimState, Places};
use crate::offer::{OfferId, SiteId};
use crate::platform::db::{Columns, Conn, among};
use crate::schema::{capacity, capacity_cap};

/// The places of these offers, by site. A site that nobody has claimed or confirmed yet is absent:
/// then the offer's own figure holds and nothing is occupied.
///
/// # Errors
/// The database's own.
pub fn of_offers(conn: &mut Conn, offers: &[OfferId]) -> QueryResult<HashMap<SiteId, Places>> {
    let rows: Vec<Places> = capacity_cap::table
        .filter(among(capacity_cap::offer_id, offers))
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

/// All places that there are, and how much of them is occupied, in hundredths.
///
/// # Errors
/// The database's own.
pub fn totals(conn: &mut Conn) -> QueryResult<(i64, i64)> {
    let caps: Vec<(i64, i64)> =
        capacity_cap::table.select((capacity_cap::cap, capacity_cap::occupied)).load(conn)?;
    Ok((caps.iter().map(|(cap, _)| cap).sum(), caps.iter().map(|(_, occupied)| occupied).sum()))
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

pub(super) fn set_last_day(
    conn: &mut Conn,
    id: CapacityId,
    last_day: Option<NaiveDate>,
) -> QueryResult<()> {
    diesel::update(capacity::table.find(id))
        .set(capacity::to_day.eq(last_day))
        .execute(conn)
        .map(drop)
}

/// The state of every claim.
///
/// # Errors
/// The database's own.
pub fn claim_states(conn: &mut Conn) -> QueryResult<HashMap<CapacityId, ClaimState>> {
    let all: Vec<(CapacityId, ClaimState)> =
        capacity::table.select((capacity::id, capacity::state)).load(conn)?;
    Ok(all.into_iter().collect())
}

/// What `valfard check` recomputes: what is occupied is the sum of the claims that are not given
/// back, on no day above the ceiling; a claim that is given back says when, and no other does.
///
/// # Errors
/// The database's own.
pub fn miscounted(conn: &mut Conn) -> QueryResult<Vec<String>> {
    type Row = (CapacityId, SiteId, i64, ClaimState, NaiveDate, Option<NaiveDate>, bool);
    let claims: Vec<Row> = capacity::table
        .order(capacity::id)
        .select((
            capacity::id,
            capacity::site_id,
            capacity::hundredths,
            capacity::state,
            capacity::from_day,
            capacity::to_day,
            capacity::released_at.is_not_null(),
        ))
        .load(conn)?;
    let caps: Vec<(SiteId, i64, i64)> = capacity_cap::table
        .order(capacity_cap::site_id)
        .select((capacity_cap::site_id, capacity_cap::occupied, capacity_cap::ceiling))
        .load(conn)?;
    let mut faults = Vec::new();
    // What each day adds to a site and takes from it.
    let mut days: BTreeMap<SiteId, BTreeMap<NaiveDate, i64>> = BTreeMap::new();
    let mut sums: BTreeMap<SiteId, i64> = BTreeMap::new();
    for (id, site, hundredths, state, from, to, given_back) in claims {
        if given_back != (state == ClaimState::Released) {
            faults.push(format!("claim {} is {state}, and its giving back says otherwise", id.0));
        }
        if state == ClaimState::Released {
            continue;
        }
        *sums.entry(site).or_default() += hundredths;
        let own = days.entry(site).or_default();
        *own.entry(from).or_default() += hundredths;
        if let Some(after) = to.and_then(|day| day.succ_opt()) {
            *own.entry(after).or_default() -= hundredths;
        }
    }
    for (site, occupied, ceiling) in caps {
        let sum = sums.remove(&site).unwrap_or(0);
        if sum != occupied {
            faults.push(format!("site {} says {occupied} and its claims are {sum}", site.0));
        }
        let mut held = 0;
        for (day, change) in days.remove(&site).unwrap_or_default() {
            held += change;
            if held > ceiling {
                faults.push(format!("site {} has {held} over {ceiling} on {day}", site.0));
            }
        }
    }
    faults.extend(sums.keys().map(|site| format!("site {} has claims and no cap", site.0)));
    Ok(faults)
}
