//! What a provider sees of its participants, and for how long (R66).

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;

use crate::client::{self, Participant, Viewer};
use crate::contract;
use crate::kernel::{Reference, time};
use crate::placement::model::Placement;
use crate::placement::{PlacementError, policy, rules, store};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::{self, ProviderId};

/// A participant of the actor's own provider, with what it may know (R66).
///
/// # Errors
/// [`PlacementError::NotFound`] for others', and when the reporting time after the end is over.
pub(in crate::placement) fn own(
    op: &mut Operation<'_>,
    reference: &Reference,
) -> Result<(Placement, Participant), PlacementError> {
    let user_id = op.actor.user()?;
    let (provider, _) = provider::of_user(op.conn, user_id)?.ok_or(PlacementError::NotFound)?;
    let placement =
        store::by_reference(op.conn, reference).optional()?.ok_or(PlacementError::NotFound)?;
    let (days, today) = (report_days(op.conn, &placement)?, time::stockholm_day(op.now));
    if !policy::is_participant_of(&placement, provider.id, days, today) {
        return Err(PlacementError::NotFound);
    }
    let viewer = Viewer::referral(op.actor);
    let person = client::participant(op.conn, &viewer, placement.client_id, op.now)?;
    Ok((placement, person))
}

/// For how many days after the end the provider of a placement sees the participant, by the terms of
/// the contract (R66); nothing of it is asked before the end.
fn report_days(conn: &mut Conn, placement: &Placement) -> Result<i64, PlacementError> {
    let Some(ended_on) = placement.ended_on else { return Ok(0) };
    let under = contract::get(conn, placement.contract_id)?;
    let terms = contract::current_terms(conn, &under)?;
    Ok(rules::report_days(ended_on, terms.and_then(|terms| terms.frame.report_days)))
}

/// The last day on which the provider sees somebody who has ended; none for the others.
///
/// # Errors
/// The database's own.
pub(in crate::placement) fn seen_until(
    conn: &mut Conn,
    placement: &Placement,
) -> Result<Option<NaiveDate>, PlacementError> {
    Ok(rules::seen_until(placement, report_days(conn, placement)?))
}

/// Those of a provider who have ended, while it may still report of them, each with the last day of
/// that (R66).
///
/// # Errors
/// The database's own.
pub(in crate::placement) fn ended_of_provider(
    conn: &mut Conn,
    id: ProviderId,
    now: NaiveDateTime,
) -> Result<Vec<(Placement, NaiveDate)>, PlacementError> {
    let today = time::stockholm_day(now);
    let since = today.checked_sub_days(rules::REPORT_AT_MOST).unwrap_or(today);
    let mut found = Vec::new();
    for placement in store::ended_of_provider(conn, id, since)? {
        let days = report_days(conn, &placement)?;
        let last = rules::seen_until(&placement, days);
        if let Some(last) = last.filter(|_| policy::is_participant_of(&placement, id, days, today))
        {
            found.push((placement, last));
        }
    }
    Ok(found)
}
