//! A place without a choice, by a decision about a right that nobody used. The non-choice room decides;
//! this is its hand on the rows of this one.

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use serde_json::json;

use super::choosing::reserve;
use super::record;
use crate::choice::model::{Choice, Chooser, ShownEntry, Wish};
use crate::choice::{ChoiceError, mail, rules, store};
use crate::client::Viewer;
use crate::kernel::Reference;
use crate::offer;
use crate::placement::{self, Placement, PlacementOrigin};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::{self, Answers, Group};

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
) -> Result<(Choice, Placement), ChoiceError> {
    db::write(conn, |conn| {
        let (right, _) = right::waiting(conn, viewer, right, now)?;
        let found = offer::site_by_reference(conn, site).optional()?.ok_or(ChoiceError::Gone)?;
        let (offer, text) = offer::approved(conn, found.offer_id)?.ok_or(ChoiceError::Gone)?;
        let entry = ShownEntry {
            offer: offer.reference.to_string(),
            site: site.to_string(),
            revision: text.number,
            group: Group::Others,
        };
        let alternatives = right::alternatives(conn, &right, now)?;
        let old = placement::leaving_beside(conn, &right)?;
        let op = &mut Operation::new(conn, &viewer.actor, now);
        let placement = reserve(op, &right, &entry, (old.as_ref(), PlacementOrigin::Decision))?;
        let wish = Wish {
            right: right.reference.clone(),
            site: site.clone(),
            chooser: Chooser::decision(),
            shown: rules::shown(&right, old.as_ref(), &Answers::default(), &alternatives, now),
        };
        let choice = store::insert(op.conn, &placement, &wish, op.actor.user()?, now)?;
        let detail = json!({ "right": right.reference, "chosen_by": choice.chosen_by });
        record(op, "choice.placed", &choice, &detail)?;
        mail::placed(op.conn, &choice, now)?;
        Ok((choice, placement))
    })
}
