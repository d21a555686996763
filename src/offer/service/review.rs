//! Review of an edit of an approved offer: a change is asked for, and the edit is sent again.

use serde_json::json;

use crate::offer::model::{Offer, OfferId, OfferState, ReviewKind, RevisionId};
use crate::offer::rules::{self, Turn};
use crate::offer::{OfferError, mail, policy, store};
use crate::platform::Operation;

use super::to_write;

/// Staff ask the provider to change what they have read (scenario 11).
///
/// `read` is the revision that they saw: [`OfferError::Stale`] if a newer one came meanwhile, which
/// they should read first. Asked twice in the same words it is one request.
pub fn request_change(
    op: &mut Operation<'_>,
    id: OfferId,
    read: RevisionId,
    note: &str,
) -> Result<(), OfferError> {
    if !policy::may_review(&op.actor) {
        return Err(OfferError::Denied);
    }
    if note.trim().is_empty() {
        return Err(OfferError::NoNote);
    }
    op.write(|op| {
        let by = op.actor.user()?;
        let offer = store::get(op.conn, id)?;
        let latest = store::latest(op.conn, id)?;
        if offer.state != OfferState::Approved {
            return Err(OfferError::NotFrom(offer.state));
        }
        if latest.id != read || !rules::waits(&offer) {
            return Err(OfferError::Stale);
        }
        let thread = store::thread(op.conn, id)?;
        let same = thread.last().is_some_and(|last| {
            last.kind == ReviewKind::ChangeRequested
                && last.revision_id == read
                && last.note == note
        });
        if same {
            return Ok(());
        }
        store::insert_step(op.conn, &latest, ReviewKind::ChangeRequested, note, (by, op.now))?;
        let detail = json!({ "revision": latest.number });
        op.record(&offer, "offer.change_requested", &detail)?;
        mail::change_requested(op.conn, &offer, &latest, op.now)?;
        Ok(())
    })
}

/// The provider has done what was asked, or says why not, and sends the edit to review again. The
/// thread stays (scenario 11). Sent twice it is sent once.
pub fn resubmit(op: &mut Operation<'_>, id: OfferId, note: &str) -> Result<Offer, OfferError> {
    op.write(|op| {
        let by = op.actor.user()?;
        let (offer, latest) = to_write(op.conn, &op.actor, id)?;
        let thread = store::thread(op.conn, id)?;
        let Some(last) = thread.last() else { return Err(OfferError::NotAsked) };
        if last.kind == ReviewKind::Resubmitted && last.revision_id == latest.id {
            return Ok(offer);
        }
        if rules::turn(&offer, Some(last.kind)) != Turn::Provider {
            return Err(OfferError::NotAsked);
        }
        if !rules::answers(last, latest.id, note) {
            return Err(OfferError::NothingNew);
        }
        store::insert_step(op.conn, &latest, ReviewKind::Resubmitted, note, (by, op.now))?;
        let detail = json!({ "revision": latest.number });
        op.record(&offer, "offer.resubmitted", &detail)?;
        Ok(offer)
    })
}
