//! The operations: hold, take and give back a place; set and confirm the cap.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use serde_json::json;

use super::model::{CapacityId, ClaimState, Places};
use super::{CapacityError, rules, store};
use crate::offer::{self, OfferId, SiteId};
use crate::platform::db::Conn;
use crate::platform::{Object, Operation};

/// What somebody wants of a site.
#[derive(Debug, Clone, Copy)]
pub struct Claim {
    pub offer_id: OfferId,
    pub site_id: SiteId,
    /// Of a full-time place.
    pub hundredths: i64,
    pub from_day: NaiveDate,
}

/// Holds a place, if there is room under the cap (R73).
///
/// # Errors
/// [`CapacityError::Full`], or [`CapacityError::NoSite`] for a site that is not the offer's.
pub fn hold(op: &mut Operation<'_>, claim: &Claim) -> Result<CapacityId, CapacityError> {
    op.write(|op| {
        let places = ensure(op.conn, claim.site_id, op.now)?;
        if places.offer_id != claim.offer_id {
            return Err(CapacityError::NoSite);
        }
        rules::fits(&places, claim.hundredths)?;
        if !store::occupy(op.conn, claim.site_id, claim.hundredths)? {
            return Err(CapacityError::Full);
        }
        let id = store::insert_claim(
            op.conn,
            claim.offer_id,
            claim.site_id,
            claim.hundredths,
            claim.from_day,
            op.now,
        )?;
        tell(op, "capacity.held", id, claim.hundredths)?;
        Ok(id)
    })
}

/// The person has the place.
///
/// # Errors
/// [`CapacityError::NotFrom`] if the claim was taken or given back already.
pub fn take(op: &mut Operation<'_>, id: CapacityId) -> Result<(), CapacityError> {
    op.write(|op| {
        let claim = store::claim(op.conn, id)?;
        rules::go(claim.state, ClaimState::Taken)?;
        store::move_claim(op.conn, id, ClaimState::Taken, op.now)?;
        tell(op, "capacity.taken", id, claim.hundredths)
    })
}

/// Gives a place back.
///
/// # Errors
/// [`CapacityError::NotFrom`] if it was given back already: it never counts twice.
pub fn release(op: &mut Operation<'_>, id: CapacityId) -> Result<(), CapacityError> {
    op.write(|op| {
        let claim = store::claim(op.conn, id)?;
        rules::go(claim.state, ClaimState::Released)?;
        let places = ensure(op.conn, claim.site_id, op.now)?;
        let occupied = places.occupied - claim.hundredths;
        let ceiling = rules::ceiling(places.cap, occupied);
        store::set(op.conn, claim.site_id, places.cap, occupied, ceiling)?;
        store::move_claim(op.conn, id, ClaimState::Released, op.now)?;
        tell(op, "capacity.released", id, claim.hundredths)
    })
}

/// Says on which day a claim ends, or that it has no end day after all. The place is given back by
/// [`release`] when the day has passed: until then somebody sits there.
///
/// # Errors
/// [`CapacityError::NotFrom`] if it was given back already.
pub fn until(
    op: &mut Operation<'_>,
    id: CapacityId,
    last_day: Option<NaiveDate>,
) -> Result<(), CapacityError> {
    op.write(|op| {
        let claim = store::claim(op.conn, id)?;
        if claim.state == ClaimState::Released {
            return Err(CapacityError::NotFrom(claim.state));
        }
        store::set_last_day(op.conn, id, last_day)?;
        tell(op, "capacity.end_planned", id, claim.hundredths)
    })
}

/// Sets the cap of a site, in hundredths. Nobody is moved: what is occupied above a lowered cap
/// stays, and nothing new is held until it has gone down.
///
/// # Errors
/// [`CapacityError::NoSite`] for an unknown site; a negative cap counts as unknown too.
pub fn set_cap(op: &mut Operation<'_>, site_id: SiteId, cap: i64) -> Result<(), CapacityError> {
    if cap < 0 {
        return Err(CapacityError::NoSite);
    }
    op.write(|op| {
        let places = ensure(op.conn, site_id, op.now)?;
        store::set(op.conn, site_id, cap, places.occupied, rules::ceiling(cap, places.occupied))?;
        store::confirmed(op.conn, site_id, op.now)?;
        let detail = json!({ "from": places.cap, "to": cap });
        let site = Object::numbered("capacity", site_id.0);
        Ok(op.record(&site, "capacity.cap_set", &detail)?)
    })
}

/// The provider says that the figures of a site are still right.
///
/// # Errors
/// [`CapacityError::NoSite`] for an unknown site.
pub fn confirm(op: &mut Operation<'_>, site_id: SiteId) -> Result<(), CapacityError> {
    op.write(|op| {
        ensure(op.conn, site_id, op.now)?;
        store::confirmed(op.conn, site_id, op.now)?;
        let site = Object::numbered("capacity", site_id.0);
        Ok(op.record(&site, "capacity.confirmed", &json!({}))?)
    })
}

/// The site's row, made from the offer's own figure the first time somebody needs it.
fn ensure(conn: &mut Conn, site_id: SiteId, now: NaiveDateTime) -> Result<Places, CapacityError> {
    if let Some(places) = store::of_site(conn, site_id)? {
        return Ok(places);
    }
    let site = offer::site(conn, site_id).optional()?.ok_or(CapacityError::NoSite)?;
    store::insert_cap(conn, site.offer_id, site_id, site.cap, now)?;
    store::of_site(conn, site_id)?.ok_or(CapacityError::NoSite)
}

fn tell(
    op: &mut Operation<'_>,
    action: &str,
    id: CapacityId,
    hundredths: i64,
) -> Result<(), CapacityError> {
    let detail = json!({ "hundredths": hundredths });
    Ok(op.record(&Object::numbered("capacity", id.0), action, &detail)?)
}
