//! Writing a need down, and what there is to meet it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::result::QueryResult;

use super::model::{Cause, NewDemand};
use super::{DemandError, rules, store};
use crate::capacity::{self, STALE_AFTER_DAYS};
use crate::contract;
use crate::kernel::time;
use crate::measure::{Area, MeasureKind};
use crate::offer::{self, OfferId};
use crate::platform::db::{self, Conn};
use crate::platform::secret::Vault;

/// The key under which one need counts once: whose it is, on which day, for which cause. A keyed
/// hash, so that the table leads back to nobody.
///
/// `whose` is the reference of a right to choose, or the word of a form.
pub fn once(vault: &Vault, whose: &str, day: NaiveDate, cause: Cause) -> String {
    vault.fingerprint("demand", &format!("{whose} {day} {cause}"))
}

/// Writes a need down, with the day and no closer time; false if it counts already.
///
/// # Errors
/// [`DemandError::Words`] for words that may not be kept; the database's own.
pub fn record(conn: &mut Conn, new: &NewDemand, now: NaiveDateTime) -> Result<bool, DemandError> {
    rules::check(new)?;
    db::write(conn, |conn| {
        if let Some(key) = &new.once
            && store::is_known(conn, key)?
        {
            return Ok(false);
        }
        store::insert(conn, new, time::stockholm_day(now))?;
        Ok(true)
    })
}

/// Free places today by area and kind, of offers that can be chosen (R12), where the figure is no
/// older than what the public is told.
pub(super) fn free_places(
    conn: &mut Conn,
    day: NaiveDate,
    now: NaiveDateTime,
) -> QueryResult<BTreeMap<(Area, MeasureKind), i64>> {
    let in_force = contract::in_force(conn, day)?;
    let choosable: BTreeSet<OfferId> = in_force
        .iter()
        .filter(|one| one.source.is_chosen() && one.choosable)
        .map(|one| one.offer_id)
        .collect();
    let offers = offer::all_approved(conn)?;
    let ids: Vec<OfferId> = choosable.iter().copied().collect();
    let places = capacity::of_offers(conn, &ids)?;
    let mut free: BTreeMap<(Area, MeasureKind), i64> = BTreeMap::new();
    for (offer, _, sites) in offers.iter().filter(|(offer, ..)| choosable.contains(&offer.id)) {
        for site in sites {
            let (count, confirmed_at) = match places.get(&site.id) {
                Some(places) => (places.free_places(), places.confirmed_at),
                None => (site.cap / 100, offer.changed_at),
            };
            if now - confirmed_at <= TimeDelta::days(STALE_AFTER_DAYS) {
                *free.entry((site.area, offer.measure_kind)).or_default() += count;
            }
        }
    }
    Ok(free)
}
