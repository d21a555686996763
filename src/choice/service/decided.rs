//! What a decision does to a right that nobody used: a place without a choice, or the right's end.
//! The non-choice room decides; this is its hand on the rows of this one.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use diesel::result::Error;
use serde_json::json;

use super::choosing::{raced, take};
use super::instead::replaced;
use super::{list, tell, tell_right};
use crate::choice::model::{Answers, Choice, Chooser, Group, Right, RightState, ShownEntry, Wish};
use crate::choice::store::Chosen;
use crate::choice::{ChoiceError, mail, policy, rules, store};
use crate::client::{Client, Viewer};
use crate::kernel::Reference;
use crate::offer;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};

/// Takes a place for somebody who has not chosen, by the authority's decision: the row says that
/// nobody chose (R15), and keeps the list as it was. A place whose provider leaves goes on until this
/// one is certain (R16).
///
/// # Errors
/// Not found for a right that is not the viewer's; [`ChoiceError::RightUsed`] and the like if the
/// right does not wait any more; [`ChoiceError::Full`] or [`ChoiceError::Gone`] for a place that
/// cannot be had.
pub fn place_by_decision(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    site: &Reference,
    now: NaiveDateTime,
) -> Result<(Choice, Client), ChoiceError> {
    let recorded_by = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (right, client) = waiting(conn, viewer, right, now)?;
        let found = offer::site_by_reference(conn, site).optional()?.ok_or(ChoiceError::Gone)?;
        let (offer, text) = offer::approved(conn, found.offer_id)?.ok_or(ChoiceError::Gone)?;
        let entry = ShownEntry {
            offer: offer.reference.to_string(),
            site: site.to_string(),
            revision: text.number,
            group: Group::Others,
        };
        let alternatives = list::alternatives(conn, &right, now)?;
        let old = replaced(conn, &right)?;
        let chosen = take(&mut Operation::new(conn, &viewer.actor, now), &right, &entry)?;
        let chosen = Chosen { replaces: old.as_ref().map(|old| old.id), ..chosen };
        let wish = Wish {
            right: right.reference.clone(),
            site: site.clone(),
            chooser: Chooser::decision(),
            shown: rules::shown(&right, old.as_ref(), &Answers::default(), &alternatives, now),
        };
        let choice =
            store::insert(conn, &right, &wish, &chosen, recorded_by, now).map_err(raced)?;
        if !store::go_right(conn, &right, right.state.go(RightState::Used)?, right.last_day)? {
            return Err(ChoiceError::Raced);
        }
        let detail = json!({ "right": right.reference, "chosen_by": choice.chosen_by });
        tell(&mut Operation::new(conn, &viewer.actor, now), "choice.placed", &choice, &detail)?;
        mail::placed(conn, &choice, now)?;
        Ok((choice, client))
    })
}

/// Decides about a right that nobody used without giving a place: it opens again until a new last
/// day, or it ends.
///
/// # Errors
/// As for [`place_by_decision`].
pub fn decide_lapsed(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    new_last_day: Option<NaiveDate>,
    now: NaiveDateTime,
) -> Result<Right, ChoiceError> {
    db::write(conn, |conn| {
        let (mut right, _) = waiting(conn, viewer, right, now)?;
        let (to, action) = match new_last_day {
            Some(_) => (RightState::Open, "right_to_choose.reopened"),
            None => (RightState::Decided, "right_to_choose.decided"),
        };
        let last_day = new_last_day.unwrap_or(right.last_day);
        if !store::go_right(conn, &right, right.state.go(to)?, last_day)? {
            return Err(ChoiceError::Raced);
        }
        let detail = json!({ "last_day": last_day });
        tell_right(&mut Operation::new(conn, &viewer.actor, now), action, &right, &detail)?;
        (right.state, right.last_day) = (to, last_day);
        Ok(right)
    })
}

/// A right that waits for a decision, for staff of its owner.
fn waiting(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    now: NaiveDateTime,
) -> Result<(Right, Client), ChoiceError> {
    let (right, client) = super::right(conn, viewer, right, now)?;
    if !policy::may_open(viewer) || viewer.actor.authority_id != Some(right.owner_authority_id) {
        return Err(Error::NotFound.into());
    }
    match right.state {
        RightState::Lapsed => Ok((right, client)),
        RightState::Open | RightState::Used => Err(ChoiceError::RightUsed),
        RightState::Withdrawn => Err(ChoiceError::RightClosed),
        RightState::Decided => Err(ChoiceError::Decided),
    }
}
