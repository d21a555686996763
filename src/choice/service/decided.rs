//! A place without a choice, by a decision about a right that nobody used. The non-choice room decides;
//! this is its hand on the rows of this one.

use chrono::NaiveDateTime;
use diesel::OptionalExtension;
use serde_json::json;

use super::choosing::{raced, take};
use super::instead::replaced;
use super::tell;
use crate::choice::model::{Choice, Chooser, ShownEntry, Wish};
use crate::choice::store::Chosen;
use crate::choice::{ChoiceError, mail, rules, store};
use crate::client::{Client, Viewer};
use crate::kernel::Reference;
use crate::offer;
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
) -> Result<(Choice, Client), ChoiceError> {
    let recorded_by = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (right, client) = right::waiting(conn, viewer, right, now)?;
        let found = offer::site_by_reference(conn, site).optional()?.ok_or(ChoiceError::Gone)?;
        let (offer, text) = offer::approved(conn, found.offer_id)?.ok_or(ChoiceError::Gone)?;
        let entry = ShownEntry {
            offer: offer.reference.to_string(),
            site: site.to_string(),
            revision: text.number,
            group: Group::Others,
        };
        let alternatives = right::alternatives(conn, &right, now)?;
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
        right::take_into_use(conn, &right)?;
        let detail = json!({ "right": right.reference, "chosen_by": choice.chosen_by });
        tell(&mut Operation::new(conn, &viewer.actor, now), "choice.placed", &choice, &detail)?;
        mail::placed(conn, &choice, now)?;
        Ok((choice, client))
    })
}
