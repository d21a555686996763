//! One function an operation, one transaction each.

mod review;

use serde_json::json;

use crate::kernel::{Actor, Reference};
use crate::measure::MeasureKind;
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider::{self, ProviderId};

use super::model::{
    Draft, NewSite, Offer, OfferId, OfferState, ReviewKind, Revision, RevisionId, Site, SiteText,
};
use super::rules::{self, Part};
use super::{OfferError, mail, policy, store};

pub use review::{request_change, resubmit};

/// A member begins a new offer for the organisation.
pub fn create(
    op: &mut Operation<'_>,
    provider_id: ProviderId,
    kind: MeasureKind,
    name: &str,
) -> Result<Offer, OfferError> {
    let by = op.actor.user()?;
    op.write(|op| {
        let (_, member) = provider::of_user(op.conn, by)?.ok_or(OfferError::NotFound)?;
        if !provider::is_member_of(&member, provider_id) {
            return Err(OfferError::NotFound);
        }
        if !policy::may_write(&member) {
            return Err(OfferError::Denied);
        }
        let offer = store::insert(op.conn, provider_id, kind, op.now)?;
        let draft = Draft { name: name.to_owned(), ..Draft::default() };
        store::insert_revision(op.conn, offer.id, 1, &draft, by, op.now)?;
        op.record(&offer, "offer.created", &json!({ "measure_kind": kind }))?;
        Ok(store::get(op.conn, offer.id)?)
    })
}

/// The member's own offer and its newest text; not found for anybody else's.
pub fn own(
    conn: &mut Conn,
    actor: &Actor,
    reference: &Reference,
) -> Result<(Offer, Revision), OfferError> {
    let (_, member) = provider::of_user(conn, actor.user()?)?.ok_or(OfferError::NotFound)?;
    let offer = store::by_reference(conn, reference)?;
    if !policy::is_theirs(&offer, &member) {
        return Err(OfferError::NotFound);
    }
    let text = store::latest(conn, offer.id)?;
    Ok((offer, text))
}

/// The same by id, for operations that write.
fn to_write(conn: &mut Conn, actor: &Actor, id: OfferId) -> Result<(Offer, Revision), OfferError> {
    let (_, member) = provider::of_user(conn, actor.user()?)?.ok_or(OfferError::NotFound)?;
    let offer = store::get(conn, id)?;
    if !policy::is_theirs(&offer, &member) {
        return Err(OfferError::NotFound);
    }
    if !policy::may_write(&member) {
        return Err(OfferError::Denied);
    }
    if !offer.state.is_open() {
        return Err(OfferError::NotFrom(offer.state));
    }
    let text = store::latest(conn, id)?;
    Ok((offer, text))
}

/// A member saves the offer anew, as the next revision.
///
/// `from` is the revision that the form was drawn from: [`OfferError::Stale`] if a newer one is
/// there, so that nobody's words are overwritten. Saving the same again makes no revision.
pub fn save_draft(
    op: &mut Operation<'_>,
    id: OfferId,
    from: RevisionId,
    draft: &Draft,
) -> Result<Revision, OfferError> {
    op.write(|op| {
        let (offer, latest) = to_write(op.conn, &op.actor, id)?;
        if latest.draft() == *draft {
            return Ok(latest);
        }
        if latest.id != from {
            return Err(OfferError::Stale);
        }
        next_revision(op, &offer, &latest, draft)
    })
}

/// A member saves one part of the description, drawn from revision number `base`.
///
/// A colleague's newer words in other parts stay. If the same part was saved meanwhile, nothing is
/// written: [`OfferError::Stale`]. The kind of measure is fixed once the offer is sent.
pub fn save_part(
    op: &mut Operation<'_>,
    id: OfferId,
    base: i64,
    part: Part,
    said: &Draft,
    kind: Option<MeasureKind>,
) -> Result<Revision, OfferError> {
    op.write(|op| {
        let (offer, latest) = to_write(op.conn, &op.actor, id)?;
        let there = latest.draft();
        let draft = rules::with_part(there.clone(), part, said);
        let new_kind = kind.filter(|kind| *kind != offer.measure_kind);
        if draft == there && new_kind.is_none() {
            return Ok(latest);
        }
        let was = store::numbered(op.conn, id, base)?.draft();
        if !rules::is_same_part(&was, &there, part) {
            return Err(OfferError::Stale);
        }
        if let Some(kind) = new_kind {
            if !rules::kind_is_open(offer.state) {
                return Err(OfferError::NotFrom(offer.state));
            }
            store::set_kind(op.conn, id, kind)?;
            op.record(&offer, "offer.kind_set", &json!({ "measure_kind": kind }))?;
        }
        if draft == there {
            return Ok(latest);
        }
        next_revision(op, &offer, &latest, &draft)
    })
}

/// A member adds a place. It counts at once while the offer is a draft, and after review later.
pub fn add_site(op: &mut Operation<'_>, id: OfferId, site: &NewSite) -> Result<Site, OfferError> {
    op.write(|op| {
        let (offer, latest) = to_write(op.conn, &op.actor, id)?;
        let mut draft = latest.draft();
        if draft.sites.len() >= rules::MOST_SITES {
            return Err(OfferError::TooManySites);
        }
        let is_live = offer.approved_revision_id.is_none();
        let added = store::insert_site(op.conn, id, site, is_live)?;
        draft.sites.push(SiteText::of(&added.reference, site));
        next_revision(op, &offer, &latest, &draft)?;
        Ok(added)
    })
}

fn next_revision(
    op: &mut Operation<'_>,
    offer: &Offer,
    latest: &Revision,
    draft: &Draft,
) -> Result<Revision, OfferError> {
    let by = op.actor.user()?;
    let revision = store::insert_revision(op.conn, offer.id, latest.number + 1, draft, by, op.now)
        .map_err(OfferError::of_number)?;
    if offer.approved_revision_id.is_none() {
        store::apply_sites(op.conn, offer.id, &draft.sites)?;
    }
    // What is no longer whole is a draft again.
    if offer.state == OfferState::Complete && !rules::missing(draft).is_empty() {
        store::go(op.conn, offer, OfferState::Draft, op.now)?;
    }
    let detail = json!({ "revision": revision.number });
    op.record(offer, "offer.saved", &detail)?;
    Ok(revision)
}

/// A member says that the description is done; refused while a part is missing.
pub fn complete(op: &mut Operation<'_>, id: OfferId) -> Result<Offer, OfferError> {
    op.write(|op| {
        let (offer, latest) = to_write(op.conn, &op.actor, id)?;
        if offer.state == OfferState::Complete {
            return Ok(offer);
        }
        if !rules::missing(&latest.draft()).is_empty() {
            return Err(OfferError::Incomplete);
        }
        go(op, &offer, OfferState::Complete, "offer.completed")
    })
}

/// The offer is part of an application that is sent. Returns the revision that was sent.
pub fn submit(op: &mut Operation<'_>, id: OfferId) -> Result<Revision, OfferError> {
    op.write(|op| {
        let (offer, latest) = to_write(op.conn, &op.actor, id)?;
        if !rules::missing(&latest.draft()).is_empty() {
            return Err(OfferError::Incomplete);
        }
        go(op, &offer, OfferState::Submitted, "offer.submitted")?;
        Ok(latest)
    })
}

/// The application that held the offer came to nothing: its writers may go on with it.
pub fn return_to_draft(op: &mut Operation<'_>, id: OfferId) -> Result<Offer, OfferError> {
    op.write(|op| {
        let offer = store::get(op.conn, id)?;
        go(op, &offer, OfferState::Draft, "offer.returned")
    })
}

/// Staff approve the text up to a revision, and never a newer one that came meanwhile.
///
/// The first time it follows from an approved application; later it makes an edit public.
pub fn approve(
    op: &mut Operation<'_>,
    id: OfferId,
    up_to: RevisionId,
) -> Result<Offer, OfferError> {
    if !policy::may_review(&op.actor) {
        return Err(OfferError::Denied);
    }
    op.write(|op| {
        let offer = store::get(op.conn, id)?;
        let text = store::revision(op.conn, up_to)?;
        if text.offer_id != id {
            return Err(OfferError::NotFound);
        }
        if offer.approved_revision_id == Some(up_to) {
            return Ok(offer);
        }
        let public = match offer.approved_revision_id {
            Some(public) => store::revision(op.conn, public)?.number,
            None => 0,
        };
        if text.number <= public {
            return Err(OfferError::Stale);
        }
        let is_edit = offer.state == OfferState::Approved;
        offer.state.go(OfferState::Approved).ok_or(OfferError::NotFrom(offer.state))?;
        if !store::go(op.conn, &offer, OfferState::Approved, op.now)? {
            return Err(OfferError::Stale);
        }
        store::set_approved(op.conn, id, up_to)?;
        store::apply_sites(op.conn, id, &text.sites())?;
        if is_edit {
            let by = (op.actor.user()?, op.now);
            store::insert_step(op.conn, &text, ReviewKind::Approved, "", by)?;
        }
        let detail = json!({ "revision": text.number, "before": public });
        op.record(&offer, "offer.approved", &detail)?;
        if is_edit {
            mail::edit_approved(op.conn, &offer, &text, op.now)?;
        }
        Ok(store::get(op.conn, id)?)
    })
}

/// The offer is no longer given.
pub fn withdraw(op: &mut Operation<'_>, id: OfferId) -> Result<Offer, OfferError> {
    op.write(|op| {
        let (offer, _) = to_write(op.conn, &op.actor, id)?;
        go(op, &offer, OfferState::Withdrawn, "offer.withdrawn")
    })
}

fn go(
    op: &mut Operation<'_>,
    offer: &Offer,
    to: OfferState,
    action: &str,
) -> Result<Offer, OfferError> {
    offer.state.go(to).ok_or(OfferError::NotFrom(offer.state))?;
    if !store::go(op.conn, offer, to, op.now)? {
        return Err(OfferError::Stale);
    }
    op.record(offer, action, &json!({ "from": offer.state, "to": to }))?;
    Ok(store::get(op.conn, offer.id)?)
}
