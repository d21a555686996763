//! The decision: declared impartial, by delegation, as the rule gives, in one transaction with its
//! place, its document, its letter and its event.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::{facts, look};
use crate::choice::{self, ChoiceError, ChoiceId};
use crate::client::{Client, Viewer};
use crate::identity::{self, Delegation};
use crate::kernel::{Reference, time};
use crate::nonchoice::model::{
    Decision, Facts, NonchoiceOutcome, NonchoiceReason, Proposal, Record, What, Wish,
};
use crate::nonchoice::store::NewDecision;
use crate::nonchoice::{NonchoiceError, mail, rules, store};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::provider::ProviderId;
use crate::registry::{self, Direction, DocumentId, MatterKind, NewDocument, NewMatter};
use crate::right::{self, Right, RightError, RightState};
use crate::system;

/// Declares that nothing makes the actor partial (jäv) in what is decided about a right. Declared
/// twice it is declared once.
///
/// # Errors
/// Not found for a right that is not the viewer's to decide about.
pub fn declare_impartial(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    now: NaiveDateTime,
) -> Result<(), NonchoiceError> {
    let user = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (right, _) = super::right(conn, viewer, right, now)?;
        if store::has_declared(conn, right.id, user)? {
            return Ok(());
        }
        store::insert_declaration(conn, right.id, user, now)?;
        Ok(Operation::new(conn, &viewer.actor, now).record(
            &right,
            "nonchoice.impartial",
            &json!({}),
        )?)
    })
}

/// Decides for somebody who has not chosen (LOV 9 kap. 2 §): as the rule gives, or not at all for a
/// reason, or that the person may choose again. The person may have chosen meanwhile, or somebody
/// decided: then nothing is written.
///
/// # Errors
/// [`NonchoiceError::NotWaiting`] then; [`NonchoiceError::Changed`] if the rule gives another
/// proposal than the one that was shown; [`NonchoiceError::NoDelegation`],
/// [`NonchoiceError::NotDeclared`]; not found for a right that is not the viewer's.
pub fn decide(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Reference,
    wish: &Wish,
    now: NaiveDateTime,
) -> Result<Decision, NonchoiceError> {
    let user = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (right, client) = super::right(conn, viewer, right, now)?;
        if right.state != RightState::Lapsed {
            return Err(NonchoiceError::NotWaiting);
        }
        let delegation = look::delegation(conn, &viewer.actor, &right, time::stockholm_day(now))?
            .ok_or(NonchoiceError::NoDelegation)?;
        if !store::has_declared(conn, right.id, user)? {
            return Err(NonchoiceError::NotDeclared);
        }
        let facts = facts::facts_of_right(conn, &right, now)?;
        let done = carry_out(conn, viewer, &right, &facts, wish, now)?;
        let reference = Reference::random();
        let document =
            register(conn, viewer, &right, &client, (&done, &delegation), &reference, now)?;
        let decision = keep(conn, &right, (&done, &delegation, document), wish, &reference, now)?;
        let detail = json!({
            "right": right.reference, "outcome": decision.outcome, "method": decision.method,
            "reason": decision.reason, "record": decision.record_sha256,
        });
        Operation::new(conn, &viewer.actor, now).record(&decision, "nonchoice.decided", &detail)?;
        mail::decided(conn, &decision, &right, now)?;
        Ok(decision)
    })
}

/// What has come of a wish.
struct Done {
    record: Record,
    placed: Option<(ProviderId, ChoiceId)>,
    unit: Option<String>,
}

fn carry_out(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Right,
    facts: &Facts,
    wish: &Wish,
    now: NaiveDateTime,
) -> Result<Done, NonchoiceError> {
    let finding = rules::find(facts);
    let end = |conn: &mut Conn, until: Option<NaiveDate>| {
        right::decide_lapsed(conn, viewer, &right.reference, until, now).map_err(not_waiting)
    };
    let (mut placed, mut unit) = (None, None);
    let (outcome, reason): (NonchoiceOutcome, Option<NonchoiceReason>) = match wish.what {
        What::NotPlace(reason) => {
            end(conn, None)?;
            (NonchoiceOutcome::NotPlaced, Some(reason))
        }
        What::Reopen(reason, until) => {
            rules::may_reopen_until(until, time::stockholm_day(now))?;
            end(conn, Some(until))?;
            (NonchoiceOutcome::Reopened, Some(reason))
        }
        What::Follow if wish.seen != rules::seen(facts, &finding) => {
            return Err(NonchoiceError::Changed);
        }
        What::Follow => match &finding.proposal {
            Proposal::Nobody => return Err(NonchoiceError::Nobody),
            Proposal::OwnUnit { name } => {
                end(conn, None)?;
                unit = Some(name.clone().unwrap_or_else(mail::own_unit));
                (NonchoiceOutcome::OwnUnit, None)
            }
            Proposal::Place { site } => {
                let site = Reference::parse(site).ok_or(NonchoiceError::Changed)?;
                let (choice, placement) =
                    choice::place_by_decision(conn, viewer, &right.reference, &site, now)
                        .map_err(lost)?;
                placed = Some((placement.provider_id, choice.id));
                (NonchoiceOutcome::Placed, None)
            }
        },
    };
    let record = rules::record_of(facts.clone(), finding, outcome, reason);
    Ok(Done { record, placed, unit })
}

/// The same, of the right itself.
fn not_waiting(error: RightError) -> NonchoiceError {
    match error {
        RightError::Used | RightError::Closed | RightError::Decided | RightError::Raced => {
            NonchoiceError::NotWaiting
        }
        other => other.into(),
    }
}

/// The person was first, or a colleague.
fn moved_on(error: ChoiceError) -> NonchoiceError {
    match error {
        ChoiceError::RightUsed
        | ChoiceError::RightClosed
        | ChoiceError::Decided
        | ChoiceError::Raced => NonchoiceError::NotWaiting,
        other => other.into(),
    }
}

/// The place went to somebody else: the rule is asked anew.
fn lost(error: ChoiceError) -> NonchoiceError {
    match error {
        ChoiceError::Full | ChoiceError::Gone | ChoiceError::Stale => NonchoiceError::Changed,
        other => moved_on(other),
    }
}

/// The document of the decision, in the matter of the right; the person goes by their code.
fn register(
    conn: &mut Conn,
    viewer: &Viewer,
    right: &Right,
    client: &Client,
    (done, delegation): (&Done, &Delegation),
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<DocumentId, NonchoiceError> {
    let matter_id = if let Some(earlier) = store::of_right(conn, right.id)?.first() {
        registry::document_by_id(conn, earlier.document_id)?.matter_id
    } else {
        let title = mail::matter_title(&client.reference);
        let new = NewMatter {
            kind: MatterKind::ClientSupport,
            title: &title,
            title_secret: true,
            owner_authority_id: right.owner_authority_id,
        };
        registry::open_matter(&mut Operation::new(conn, &viewer.actor, now), &new)?.id
    };
    let decider = identity::user(conn, viewer.actor.user()?)?.name;
    let signed = (decider.as_str(), delegation.reference.as_str());
    let unit = done.unit.as_deref();
    let body = mail::decision_text(&done.record, unit, &client.reference, reference, signed, now);
    let new = NewDocument {
        matter_id,
        direction: Direction::Made,
        counterpart: client.reference.as_str(),
        counterpart_secret: true,
        brief: &registry::say("nonchoice-doc-brief", &[]),
        body: &body,
    };
    Ok(registry::register(&mut Operation::new(conn, &viewer.actor, now), &new)?.id)
}

fn keep(
    conn: &mut Conn,
    right: &Right,
    (done, delegation, document): (&Done, &Delegation, DocumentId),
    wish: &Wish,
    reference: &Reference,
    now: NaiveDateTime,
) -> Result<Decision, NonchoiceError> {
    let record = serde_json::to_string(&done.record)?;
    let day = done.record.facts.day;
    let found = facts::of_kind(conn, right.measure_kind, day)?;
    let (system, policy) = match &found {
        Some((system, policy)) => (Some(system.id), Some(policy)),
        None => (None, None),
    };
    let new = NewDecision {
        right,
        choice_system: system,
        policy: policy.map(|one| one.id),
        method: policy.map(|one: &system::DefaultPolicy| one.method),
        outcome: done.record.outcome,
        reason: done.record.reason,
        note: &wish.note,
        placed: done.placed,
        unit: done.unit.as_deref(),
        record: &record,
        rules_version: done.record.facts.rules_version,
        by: delegation.user_id,
        delegation: delegation.id,
        document,
    };
    Ok(store::insert(conn, reference, &new, now)?)
}

/// Notes on which day the municipality's own unit took somebody in. Noted twice it is noted once.
///
/// # Errors
/// Not found for a decision that is not the viewer's, or about no own unit;
/// [`NonchoiceError::Day`] for a day to come, or one before the decision.
pub fn note_own_start(
    conn: &mut Conn,
    viewer: &Viewer,
    reference: &Reference,
    day: NaiveDate,
    now: NaiveDateTime,
) -> Result<(), NonchoiceError> {
    let user = viewer.actor.user()?;
    db::write(conn, |conn| {
        let (decision, _) = look::own_case(conn, viewer, reference, now)?;
        if decision.outcome != NonchoiceOutcome::OwnUnit {
            return Err(NonchoiceError::NotFound);
        }
        rules::may_begin(day, time::stockholm_day(decision.decided_at), time::stockholm_day(now))?;
        if store::own_start(conn, decision.id)?.is_some() {
            return Ok(());
        }
        store::insert_own_start(conn, decision.id, day, (user, now))?;
        Ok(Operation::new(conn, &viewer.actor, now).record(
            &decision,
            "nonchoice.own_start",
            &json!({ "day": day }),
        )?)
    })
}
