//! The one way to reserve a place: who chooses, and the authority that decides for somebody, both come here.

use chrono::NaiveDate;
use diesel::OptionalExtension;
use diesel::result::{DatabaseErrorKind, Error};
use serde_json::json;

use super::moving::log;
use crate::capacity::{self, Claim};
use crate::contract;
use crate::kernel::{Reference, time};
use crate::offer;
use crate::placement::model::{NewPlacement, Place, Placement, PlacementOrigin};
use crate::placement::{PlacementError, store};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::right::{self, Right};

/// What a site stands for as it is now, if a place there can be reserved by a right today.
///
/// # Errors
/// [`PlacementError::Gone`] if it cannot.
pub fn place(
    conn: &mut Conn,
    right: &Right,
    site: &Reference,
    today: NaiveDate,
) -> Result<Place, PlacementError> {
    let site = offer::site_by_reference(conn, site).optional()?.ok_or(PlacementError::Gone)?;
    let (offer, text) = offer::approved(conn, site.offer_id)?.ok_or(PlacementError::Gone)?;
    if !site.active || offer.measure_kind != right.measure_kind {
        return Err(PlacementError::Gone);
    }
    let contract = contract::choosable(conn, offer.id, today)?.ok_or(PlacementError::Gone)?;
    Ok(Place {
        offer_id: offer.id,
        offer: offer.reference,
        revision_id: text.id,
        revision: text.number,
        site_id: site.id,
        provider_id: offer.provider_id,
        contract_id: contract.id,
    })
}

/// Reserves a place: it is held, the right is in use, and the provider is to answer. A place that this
/// one replaces goes on until this one is certain.
///
/// # Errors
/// [`PlacementError::Full`] if the last place is gone, [`PlacementError::Raced`] if the right was used
/// meanwhile, and why the right cannot be used; nothing is then written.
pub fn reserve(
    op: &mut Operation<'_>,
    new: &NewPlacement<'_>,
) -> Result<Placement, PlacementError> {
    op.write(|op| {
        let claim = Claim {
            offer_id: new.place.offer_id,
            site_id: new.place.site_id,
            hundredths: new.right.hundredths,
            from_day: time::stockholm_day(op.now),
        };
        let held = capacity::hold(op, &claim)?;
        let placement = store::insert(op.conn, new, held, op.now).map_err(lost_race)?;
        // Who changes provider of their own will goes on using the right that they used.
        if new.replaces.is_none_or(|old| old.right_id != new.right.id) {
            right::take_into_use(op.conn, new.right)?;
        }
        let detail = match new.origin {
            PlacementOrigin::Choice => json!({}),
            PlacementOrigin::Decision => json!({ "by_decision": true }),
        };
        log(op, &placement, "", &detail)?;
        Ok(placement)
    })
}

/// The indexes that can refuse a placement let one through that begins the use of a right, and one
/// instead of it.
fn lost_race(error: Error) -> PlacementError {
    match error {
        Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => PlacementError::Raced,
        other => other.into(),
    }
}
