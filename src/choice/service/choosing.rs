//! Choices: made, confirmed, handed back, taken back, ended. Each takes its place along, and the
//! placement room calls them in the transaction of its own deed.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::OptionalExtension;
use diesel::result::{DatabaseErrorKind, Error};
use serde_json::json;

use super::instead::{before, replaced, right_to_change};
use super::tell;
use crate::capacity::{self, Claim};
use crate::choice::model::{
    Choice, ChoiceId, ChoiceState, ChosenBy, ReturnReason, ShownEntry, Wish,
};
use crate::choice::store::Chosen;
use crate::choice::{ChoiceError, mail, policy, rules, store};
use crate::client::{self, Client, Viewer};
use crate::contract;
use crate::kernel::{Reference, time};
use crate::offer;
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::{self, Right};

/// Makes a choice: all of it in one transaction, or nothing (R15, R73, R77). Who has a place whose
/// provider leaves chooses instead of that place (R16): both are held until the new one is certain.
///
/// A right that is in use already answers with the choice it is used for: sending twice, or from
/// two devices, gives one choice.
///
/// # Errors
/// Why the choice cannot be made; nothing is then written.
pub fn choose(
    conn: &mut Conn,
    viewer: &Viewer,
    wish: &Wish,
    now: NaiveDateTime,
) -> Result<(Choice, Client), ChoiceError> {
    let recorded_by = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (right, client) = right::by_reference(conn, viewer, &wish.right, now)?;
        if !policy::may_choose(viewer, &right) {
            return Err(Error::NotFound.into());
        }
        let is_person = client.user_id == Some(recorded_by);
        rules::chooser_is_whole(&wish.chooser, is_person)?;
        if let Some(made) = store::open_of_right(conn, right.id)? {
            // What the authority decided is no choice of the person's.
            if made.chosen_by == ChosenBy::Decision {
                return Err(ChoiceError::Decided);
            }
            return Ok((made, client));
        }
        right::may_choose(&right)?;
        let old = replaced(conn, &right)?;
        let (shown, site) = (&wish.shown, wish.site.as_str());
        let entry = rules::line_of(shown, &right, old.as_ref(), site, now)?;
        let chosen = take(&mut Operation::new(conn, &viewer.actor, now), &right, entry)?;
        let chosen = Chosen { replaces: old.as_ref().map(|old| old.id), ..chosen };
        let choice = store::insert(conn, &right, wish, &chosen, recorded_by, now).map_err(raced)?;
        right::take_into_use(conn, &right)?;
        let detail = json!({
            "right": right.reference, "channel": choice.channel, "chosen_by": choice.chosen_by,
            "instead_of": old.map(|old| old.reference),
        });
        tell(&mut Operation::new(conn, &viewer.actor, now), "choice.made", &choice, &detail)?;
        mail::made(conn, &choice, now)?;
        mail::received(conn, &choice, now)?;
        Ok((choice, client))
    })
}

/// Chooses another place instead of the one that the person has (omval). Both are held until the
/// new provider has said yes; no reason is asked, and the old provider is not told. Where a right
/// waits because the provider leaves, this uses it (R16).
///
/// A place that is being changed already answers with the choice that was made.
///
/// # Errors
/// Why the change cannot be made; nothing is then written.
pub fn choose_instead(
    conn: &mut Conn,
    viewer: &Viewer,
    current: &Reference,
    wish: &Wish,
    now: NaiveDateTime,
) -> Result<(Choice, Client), ChoiceError> {
    let recorded_by = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (current, client) = super::by_reference(conn, viewer, current, now)?;
        let right = right::by_id(conn, current.right_id)?;
        if !policy::may_choose(viewer, &right) {
            return Err(Error::NotFound.into());
        }
        rules::chooser_is_whole(&wish.chooser, client.user_id == Some(recorded_by))?;
        if let Some(made) = store::instead_of(conn, current.id)? {
            return Ok((made, client));
        }
        super::may_change(conn, &current)??;
        let (shown, site) = (&wish.shown, wish.site.as_str());
        let entry = rules::line_of(shown, &right, Some(&current), site, now)?;
        let right = right_to_change(conn, &current)?;
        let chosen = take(&mut Operation::new(conn, &viewer.actor, now), &right, entry)?;
        let chosen = Chosen { replaces: Some(current.id), ..chosen };
        let choice = store::insert(conn, &right, wish, &chosen, recorded_by, now).map_err(raced)?;
        if right.id != current.right_id {
            right::take_into_use(conn, &right)?;
        }
        let detail = json!({
            "right": right.reference, "channel": choice.channel, "chosen_by": choice.chosen_by,
            "instead_of": current.reference,
        });
        tell(&mut Operation::new(conn, &viewer.actor, now), "choice.made", &choice, &detail)?;
        mail::made(conn, &choice, now)?;
        mail::received(conn, &choice, now)?;
        Ok((choice, client))
    })
}

/// Finds what a line of the list stands for, as it is now, and holds the place.
pub(super) fn take(
    op: &mut Operation<'_>,
    right: &Right,
    entry: &ShownEntry,
) -> Result<Chosen, ChoiceError> {
    let today = time::stockholm_day(op.now);
    let reference = Reference::parse(&entry.site).ok_or(ChoiceError::NotShown)?;
    let site =
        offer::site_by_reference(op.conn, &reference).optional()?.ok_or(ChoiceError::Gone)?;
    let (offer, text) = offer::approved(op.conn, site.offer_id)?.ok_or(ChoiceError::Gone)?;
    if !site.active || offer.measure_kind != right.measure_kind {
        return Err(ChoiceError::Gone);
    }
    if offer.reference.as_str() != entry.offer || text.number != entry.revision {
        return Err(ChoiceError::Stale);
    }
    let contract = contract::choosable(op.conn, offer.id, today)?.ok_or(ChoiceError::Gone)?;
    let claim = Claim {
        offer_id: offer.id,
        site_id: site.id,
        hundredths: right.hundredths,
        from_day: today,
    };
    let held = capacity::hold(op, &claim)?;
    Ok(Chosen {
        offer: offer.id,
        revision: text.id,
        site: site.id,
        contract: contract.id,
        capacity: held,
        replaces: None,
    })
}

/// The indexes that can refuse a choice let one through that begins a right, and one instead of it.
pub(super) fn raced(error: Error) -> ChoiceError {
    match error {
        Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => ChoiceError::Raced,
        other => other.into(),
    }
}

/// The provider says yes: the place is taken.
///
/// # Errors
/// [`ChoiceError::NotFrom`] for a choice that does not wait for an answer.
pub fn confirm(op: &mut Operation<'_>, id: ChoiceId) -> Result<Choice, ChoiceError> {
    op.write(|op| {
        let choice = go(op.conn, id, ChoiceState::Confirmed, None, op.now)?;
        capacity::take(op, choice.capacity_id)?;
        tell(op, "choice.confirmed", &choice, &json!({}))?;
        Ok(choice)
    })
}

/// The provider hands the choice back: the place is free, and the right is open again.
///
/// # Errors
/// [`ChoiceError::NotFrom`] for a choice that does not wait for an answer.
pub fn decline(
    op: &mut Operation<'_>,
    id: ChoiceId,
    reason: ReturnReason,
) -> Result<Choice, ChoiceError> {
    op.write(|op| {
        let choice = go(op.conn, id, ChoiceState::Declined, Some(reason), op.now)?;
        give_back(op, &choice)?;
        tell(op, "choice.declined", &choice, &json!({ "reason": reason }))?;
        let kept = !rules::reopens(&choice, before(op.conn, &choice)?.as_ref());
        let whose = client::responsible(op.conn, &[choice.client_id])?;
        if let Some(user) = whose.get(&choice.client_id) {
            mail::returned_to_staff(op.conn, *user, (&choice, kept), op.now)?;
        }
        Ok(choice)
    })
}

/// The person changes their mind before the provider has answered: the place is free, and the
/// right is open again. No reason is asked.
///
/// # Errors
/// Not found for a choice that is not the viewer's; [`ChoiceError::NotFrom`] once the provider
/// has answered.
pub fn withdraw(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<Choice, ChoiceError> {
    db::write(conn, |conn| {
        let (found, _) = super::by_reference(conn, viewer, reference, now)?;
        let right = right::by_id(conn, found.right_id)?;
        if !policy::may_choose(viewer, &right) {
            return Err(Error::NotFound.into());
        }
        let choice = go(conn, found.id, ChoiceState::Withdrawn, None, now)?;
        give_back(&mut Operation::new(conn, &viewer.actor, now), &choice)?;
        tell(
            &mut Operation::new(conn, &viewer.actor, now),
            "choice.withdrawn",
            &choice,
            &json!({}),
        )?;
        mail::withdrawn(conn, &choice, now)?;
        Ok(choice)
    })
}

/// The placement has ended: the place is free. The right stays used; another is opened by a human.
///
/// # Errors
/// [`ChoiceError::NotFrom`] for a choice that the provider has not said yes to.
pub fn end(op: &mut Operation<'_>, id: ChoiceId) -> Result<Choice, ChoiceError> {
    op.write(|op| {
        let choice = go(op.conn, id, ChoiceState::Ended, None, op.now)?;
        capacity::release(op, choice.capacity_id)?;
        tell(op, "choice.ended", &choice, &json!({}))?;
        Ok(choice)
    })
}

/// The place of a choice will be given back after a day, or will not after all.
///
/// # Errors
/// [`ChoiceError::Capacity`] for a place that was given back already.
pub fn until(
    op: &mut Operation<'_>,
    id: ChoiceId,
    last_day: Option<NaiveDate>,
) -> Result<(), ChoiceError> {
    op.write(|op| {
        let choice = store::get(op.conn, id)?;
        Ok(capacity::until(op, choice.capacity_id, last_day)?)
    })
}

fn go(
    conn: &mut Conn,
    id: ChoiceId,
    to: ChoiceState,
    reason: Option<ReturnReason>,
    now: NaiveDateTime,
) -> Result<Choice, ChoiceError> {
    let was = store::get(conn, id)?;
    was.state.go(to)?;
    if !store::go(conn, &was, to, reason, now)? {
        return Err(ChoiceError::Raced);
    }
    Ok(store::get(conn, id)?)
}

/// The place of a choice that came to nothing, and the right it used. A place that was to be
/// replaced goes on, and the right stays in use by it.
fn give_back(op: &mut Operation<'_>, choice: &Choice) -> Result<(), ChoiceError> {
    capacity::release(op, choice.capacity_id)?;
    if !rules::reopens(choice, before(op.conn, choice)?.as_ref()) {
        return Ok(());
    }
    Ok(right::reopen(op, choice.right_id)?)
}
