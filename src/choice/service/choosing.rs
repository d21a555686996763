//! Choices: made, and taken back before the provider has answered. Where the place stands after that is
//! the placement's to say.

use chrono::NaiveDateTime;
use diesel::result::Error;
use serde_json::json;

use super::{by_reference, record};
use crate::choice::model::{Choice, ChosenBy, ShownEntry, Wish};
use crate::choice::{ChoiceError, mail, policy, rules, store};
use crate::client::{Client, Viewer};
use crate::kernel::{Reference, time};
use crate::placement::{self, NewPlacement, Placement, PlacementOrigin};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::right::{self, Right};

/// A person chooses, or staff together with them: the choice, its placement and its place, all of it in
/// one transaction, or nothing (R15, R73, R77). Who has a place whose
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
) -> Result<(Choice, Placement), ChoiceError> {
    db::write(conn, |conn| {
        let (right, client) = right::by_reference(conn, viewer, &wish.right, now)?;
        may_choose(viewer, &right, &client, wish)?;
        if let Some(placement) = placement::of_right(conn, &right)? {
            let made = store::of_placement(conn, placement.id)?;
            // What the authority decided is no choice of the person's.
            if made.chosen_by == ChosenBy::Decision {
                return Err(ChoiceError::Decided);
            }
            return Ok((made, placement));
        }
        right::may_choose(&right)?;
        let old = placement::leaving_beside(conn, &right)?;
        let op = &mut Operation::new(conn, &viewer.actor, now);
        make(op, (&right, &right), old.as_ref(), wish)
    })
}

/// The person chooses another place instead of the one that they have (omval). Both are held until the
/// new provider has said yes; no reason is asked, and the old provider is not told. Where a right
/// waits because the provider leaves, this uses it (R16).
///
/// A place that is being changed already answers with the choice that was made.
///
/// # Errors
/// Why the change cannot be made; nothing is then written.
pub fn rechoose(
    conn: &mut Conn,
    viewer: &Viewer,
    current: &Reference,
    wish: &Wish,
    now: NaiveDateTime,
) -> Result<(Choice, Placement), ChoiceError> {
    db::write(conn, |conn| {
        let (current, client) = by_reference(conn, viewer, current, now)?;
        let shown_by = right::by_id(conn, current.right_id)?;
        may_choose(viewer, &shown_by, &client, wish)?;
        if let Some(new) = placement::replacement_of(conn, current.placement_id)? {
            return Ok((store::of_placement(conn, new.id)?, new));
        }
        let current = placement::get(conn, current.placement_id)?;
        placement::may_change(conn, &current)??;
        let right = placement::right_to_change(conn, &current)?;
        let op = &mut Operation::new(conn, &viewer.actor, now);
        make(op, (&right, &shown_by), Some(&current), wish)
    })
}

/// The viewer may choose by the right, and it is said who chose.
fn may_choose(
    viewer: &Viewer,
    right: &Right,
    client: &Client,
    wish: &Wish,
) -> Result<(), ChoiceError> {
    let recorded_by = viewer.actor.user()?;
    if !policy::may_choose(viewer, right) {
        return Err(Error::NotFound.into());
    }
    rules::chooser_is_whole(&wish.chooser, client.user_id == Some(recorded_by))
}

/// Reserves the place of the line that was chosen, as it is now, and writes down the choice. The right that
/// is used may be another than the one that the list was shown by: one that came because the provider
/// leaves.
fn make(
    op: &mut Operation<'_>,
    (right, shown_by): (&Right, &Right),
    old: Option<&Placement>,
    wish: &Wish,
) -> Result<(Choice, Placement), ChoiceError> {
    let entry = rules::line_of(&wish.shown, shown_by, old, wish.site.as_str(), op.now)?;
    let placement = reserve(op, right, entry, (old, PlacementOrigin::Choice))?;
    let choice = store::insert(op.conn, &placement, wish, op.actor.user()?, op.now)?;
    let detail = json!({
        "right": right.reference, "channel": choice.channel, "chosen_by": choice.chosen_by,
        "instead_of": old.map(|old| &old.receipt),
    });
    record(op, "choice.made", &choice, &detail)?;
    mail::made(op.conn, &choice, op.now)?;
    mail::received(op.conn, &choice, op.now)?;
    Ok((choice, placement))
}

/// Reserves what a line of the list stands for, if that is still what it says.
pub(super) fn reserve(
    op: &mut Operation<'_>,
    right: &Right,
    entry: &ShownEntry,
    (replaces, origin): (Option<&Placement>, PlacementOrigin),
) -> Result<Placement, ChoiceError> {
    let site = Reference::parse(&entry.site).ok_or(ChoiceError::NotShown)?;
    let place = placement::place(op.conn, right, &site, time::stockholm_day(op.now))?;
    if place.offer.as_str() != entry.offer || place.revision != entry.revision {
        return Err(ChoiceError::Stale);
    }
    let receipt = Reference::random();
    let new = NewPlacement { right, place: &place, replaces, receipt: &receipt, origin };
    Ok(placement::reserve(op, &new)?)
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
        let (choice, _) = by_reference(conn, viewer, reference, now)?;
        let right = right::by_id(conn, choice.right_id)?;
        if !policy::may_choose(viewer, &right) {
            return Err(Error::NotFound.into());
        }
        placement::withdraw(&mut Operation::new(conn, &viewer.actor, now), choice.placement_id)?;
        mail::withdrawn(conn, &choice, now)?;
        Ok(choice)
    })
}
