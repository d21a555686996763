//! The operations of the room, one transaction each. The log is written by the room that decides, about
//! its own object.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::model::{Decider, Decision, Listed, NewDecision};
use super::{DecisionError, mail, rules, store};
use crate::identity::{self, Decision as Kind, Delegation, DelegationId};
use crate::kernel::{AuthorityId, time};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::registry::{self, Direction, Document, MatterId, NewDocument};

/// Declares that nothing makes the actor partial in a matter (jäv). Says whether that is new. Who has
/// said the opposite does not take it back.
///
/// # Errors
/// [`DecisionError::Conflicted`].
pub fn declare_impartial(op: &mut Operation<'_>, matter: MatterId) -> Result<bool, DecisionError> {
    let user = op.actor.user()?;
    op.write(|op| {
        if store::has_conflict(op.conn, matter, user)? {
            return Err(DecisionError::Conflicted);
        }
        Ok(store::insert_declaration(op.conn, matter, user, op.now)?)
    })
}

/// The actor has found that they are partial, and keeps out of the matter from here on.
///
/// # Errors
/// The database's own.
pub fn step_aside(op: &mut Operation<'_>, matter: MatterId) -> Result<(), DecisionError> {
    let user = op.actor.user()?;
    op.write(|op| Ok(store::withdraw_declaration(op.conn, matter, user, op.now)?))
}

/// The delegation by which the actor may make a kind of decision in an authority's name today.
///
/// # Errors
/// [`DecisionError::NoDelegation`].
pub fn delegated(
    op: &mut Operation<'_>,
    kind: Kind,
    owner: AuthorityId,
) -> Result<Delegation, DecisionError> {
    let (user, today) = (op.actor.user()?, time::stockholm_day(op.now));
    identity::decider(op.conn, user, kind, owner, today)?.ok_or(DecisionError::NoDelegation)
}

/// The actor as who decides in a matter today: impartial as declared, and delegated.
///
/// # Errors
/// [`DecisionError::NotDeclared`], [`DecisionError::NoDelegation`].
pub fn decider(
    op: &mut Operation<'_>,
    matter_id: MatterId,
    kind: Kind,
    owner: AuthorityId,
) -> Result<Decider, DecisionError> {
    let user = op.actor.user()?;
    if !store::declared(op.conn, matter_id)?.contains(&user) {
        return Err(DecisionError::NotDeclared);
    }
    let delegation = delegated(op, kind, owner)?;
    let name = identity::user(op.conn, user)?.name;
    Ok(Decider { matter_id, user, name, delegation })
}

/// Makes a decision: its letter is registered as sent, and both are one.
///
/// # Errors
/// The database's own.
pub fn make(
    op: &mut Operation<'_>,
    by: &Decider,
    new: &NewDecision<'_>,
) -> Result<(Decision, Document), DecisionError> {
    op.write(|op| {
        let letter = NewDocument {
            matter_id: by.matter_id,
            direction: Direction::Sent,
            counterpart: new.counterpart,
            counterpart_secret: false,
            brief: new.brief,
            body: new.body,
        };
        let document = registry::register(op, &letter)?;
        Ok((enter(op, &by.delegation, &document, new.last_day)?, document))
    })
}

/// Enters a decision whose letter is registered, so that it stands in the list for the board: by the
/// delegation that the actor has from [`delegated`].
///
/// # Errors
/// The database's own.
pub fn enter(
    op: &mut Operation<'_>,
    delegation: &Delegation,
    letter: &Document,
    last_day: Option<NaiveDate>,
) -> Result<Decision, DecisionError> {
    op.write(|op| {
        let what = (letter.id, last_day);
        Ok(store::insert(op.conn, delegation, letter.matter_id, what, op.now)?)
    })
}

/// The letter of a decision, and those that correct it.
///
/// # Errors
/// The database's own.
pub fn letters(conn: &mut Conn, decision: &Decision) -> Result<Vec<Document>, DecisionError> {
    let mut all = vec![registry::document_by_id(conn, decision.document_id)?];
    for known in store::corrections(conn, decision.id)? {
        all.push(registry::document_by_id(conn, known.document_id)?);
    }
    Ok(all)
}

/// What a correcting letter would say: it names the letter it corrects, what that says and what it
/// should say.
fn text(
    conn: &mut Conn,
    decision: &Decision,
    (wrong, correct): (&str, &str),
    signed: Option<(&str, &str)>,
    today: NaiveDate,
) -> Result<String, DecisionError> {
    let letters = letters(conn, decision)?;
    let bodies: Vec<&str> = letters.iter().map(|one| one.body.as_str()).collect();
    rules::corrects(&bodies, wrong, correct)?;
    let matter = registry::matter(conn, decision.matter_id)?;
    let numbers: Vec<i64> = letters.iter().map(|one| one.number).collect();
    let day = time::stockholm_day(decision.decided_at);
    let old = mail::OldLetter { registry_no: &matter.registry_no, numbers: &numbers, day };
    Ok(mail::correction_text(&old, (wrong, correct), signed, today))
}

/// What a correcting letter would say, for the page that shows it before it is sent.
///
/// # Errors
/// [`DecisionError::NotInLetter`].
pub fn correction_preview(
    conn: &mut Conn,
    decision: &Decision,
    words: (&str, &str),
    today: NaiveDate,
) -> Result<String, DecisionError> {
    text(conn, decision, words, None, today)
}

/// Corrects a slip of the pen in the letter of a decision: a new letter is registered and sent that names
/// the old one, which never changes. The outcome and the last day stay. The same correction made
/// twice is one: the second time nothing is given.
///
/// # Errors
/// [`DecisionError::NotInLetter`], [`DecisionError::Conflicted`], [`DecisionError::NoDelegation`].
pub fn correct(
    op: &mut Operation<'_>,
    decision: &Decision,
    (wrong, correct): (&str, &str),
    counterpart: &str,
) -> Result<Option<Document>, DecisionError> {
    let user = op.actor.user()?;
    op.write(|op| {
        let known = store::corrections(op.conn, decision.id)?;
        if known.last().is_some_and(|last| last.wrong == wrong && last.correct == correct) {
            return Ok(None);
        }
        if store::has_conflict(op.conn, decision.matter_id, user)? {
            return Err(DecisionError::Conflicted);
        }
        let delegation = delegated(op, decision.kind, decision.owner_authority_id)?;
        let name = identity::user(op.conn, user)?.name;
        let signed = Some((name.as_str(), delegation.reference.as_str()));
        let today = time::stockholm_day(op.now);
        let body = text(op.conn, decision, (wrong, correct), signed, today)?;
        let new = NewDocument {
            matter_id: decision.matter_id,
            direction: Direction::Sent,
            counterpart,
            counterpart_secret: false,
            brief: &registry::say("decision-doc-correction", &[]),
            body: &body,
        };
        let document = registry::register(op, &new)?;
        let by = (user, delegation.id);
        store::insert_correction(op.conn, decision.id, document.id, (wrong, correct), by, op.now)?;
        Ok(Some(document))
    })
}

/// An authority's decisions of some kinds by delegation, and the corrections of such, from a day to a
/// day, both included, oldest first.
///
/// # Errors
/// [`DecisionError::TooFar`] for days outside the calendar.
pub fn between(
    conn: &mut Conn,
    owner: AuthorityId,
    kinds: &[Kind],
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<Listed>, DecisionError> {
    let begins = |day: NaiveDate| time::utc_of_stockholm(day, 0, 0);
    let after = to.checked_add_days(Days::new(1)).ok_or(DecisionError::TooFar)?;
    let (from, before) = begins(from).ok().zip(begins(after).ok()).ok_or(DecisionError::TooFar)?;
    let made = store::between(conn, owner, kinds, (from, before))?.into_iter();
    let corrected = store::corrections_between(conn, owner, kinds, (from, before))?.into_iter();
    let made = made.map(|one| (one.decided_at, one.decided_by, one.delegation_id, false, one));
    let corrected =
        corrected.map(|(of, one)| (one.made_at, one.made_by, one.delegation_id, true, of));
    let mut rows: Vec<_> = made.chain(corrected).collect();
    rows.sort_by_key(|(at, _, _, correction, decision)| (*at, decision.id, *correction));
    let mut points: HashMap<DelegationId, String> = HashMap::new();
    let mut list = Vec::new();
    for (at, by, delegation, correction, decision) in rows {
        let point = match points.get(&delegation) {
            Some(known) => known.clone(),
            None => identity::delegation_by_id(conn, delegation)?.reference,
        };
        points.insert(delegation, point.clone());
        let registry_no = registry::matter(conn, decision.matter_id)?.registry_no;
        list.push(Listed { decision, correction, at, by, registry_no, delegation: point });
    }
    Ok(list)
}
