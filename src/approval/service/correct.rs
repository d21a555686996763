//! A slip of the pen in a decision letter is corrected by a new letter; and the list of decisions
//! that were made by delegation, for reporting to the board (kommunallagen 6 kap. 40 §).

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime};
use serde_json::json;

use super::decide::delegated;
use super::examine::to_examine;
use super::partners_in;
use crate::approval::model::{Application, ApplicationId, ApplicationState, Correction};
use crate::approval::{ApprovalError, mail, rules, store};
use crate::identity::{self, DelegationId};
use crate::kernel::{AuthorityId, UserId, time};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider;
use crate::registry::{self, Direction, Document, NewDocument};

/// The letter of a decision, and those that correct it.
fn letters(conn: &mut Conn, application: &Application) -> Result<Vec<Document>, ApprovalError> {
    let first = application.decision_document_id.ok_or(ApprovalError::NotYours)?;
    let mut all = vec![registry::document_by_id(conn, first)?];
    for known in store::corrections(conn, application.id)? {
        all.push(registry::document_by_id(conn, known.document_id)?);
    }
    Ok(all)
}

/// What a correcting letter would say: it names the letter it corrects, what that says and what it
/// should say.
fn text(
    conn: &mut Conn,
    application: &Application,
    (wrong, correct): (&str, &str),
    signed: Option<(&str, &str)>,
    today: NaiveDate,
) -> Result<String, ApprovalError> {
    if !application.state.is_decided() {
        return Err(ApprovalError::NotFrom(application.state));
    }
    let letters = letters(conn, application)?;
    let bodies: Vec<&str> = letters.iter().map(|one| one.body.as_str()).collect();
    rules::corrects(&bodies, wrong, correct)?;
    let matter = registry::matter(conn, letters.first().ok_or(ApprovalError::NotYours)?.matter_id)?;
    let numbers: Vec<i64> = letters.iter().map(|one| one.number).collect();
    let at = application.decided_at.map_or(today, time::stockholm_day);
    let old = mail::OldLetter { registry_no: &matter.registry_no, numbers: &numbers, day: at };
    Ok(mail::correction_text(&old, (wrong, correct), signed, today))
}

/// What a correcting letter would say, for the page that shows it before it is sent.
pub fn correction_preview(
    conn: &mut Conn,
    application: &Application,
    words: (&str, &str),
    today: NaiveDate,
) -> Result<String, ApprovalError> {
    text(conn, application, words, None, today)
}

/// Corrects a slip of the pen in a decision letter: a new letter is registered and sent that names
/// the old one, which never changes. The outcome and the time to seek rättelse stay. The same
/// correction made twice is one.
pub fn correct(
    op: &mut Operation<'_>,
    id: ApplicationId,
    (wrong, correct): (&str, &str),
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, user) = to_examine(op.conn, &op.actor, id)?;
        let known = store::corrections(op.conn, id)?;
        if known.last().is_some_and(|last| last.wrong == wrong && last.correct == correct) {
            return Ok(());
        }
        if store::has_conflict(op.conn, id, user)? {
            return Err(ApprovalError::Conflicted);
        }
        let today = time::stockholm_day(op.now);
        let delegation = delegated(op.conn, &application, user, application.state, today)?;
        let name = identity::user(op.conn, user)?.name;
        let signed = Some((name.as_str(), delegation.reference.as_str()));
        let body = text(op.conn, &application, (wrong, correct), signed, today)?;
        let provider = provider::get(op.conn, application.provider_id)?;
        let new = NewDocument {
            matter_id: application.matter_id.ok_or(ApprovalError::NotYours)?,
            direction: Direction::Sent,
            counterpart: &provider.name,
            counterpart_secret: false,
            brief: &mail::say("approval-doc-correction", &[]),
            body: &body,
        };
        let document = registry::register(op, &new)?;
        let by = (user, delegation.id);
        store::insert_correction(op.conn, id, document.id, (wrong, correct), by, op.now)?;
        let detail = json!({ "document": document.reference });
        op.record(&application, "lov_application.corrected", &detail)?;
        mail::corrected(op.conn, &application, &provider, op.now)?;
        for partner in partners_in(op.conn, &application)? {
            mail::corrected(op.conn, &application, &partner, op.now)?;
        }
        Ok(())
    })
}

/// A decision made by delegation, or a correction of one, as the list for the board shows it.
#[derive(Debug, Clone)]
pub struct Decided {
    pub application: Application,
    pub at: NaiveDateTime,
    pub registry_no: String,
    pub provider: String,
    pub system: String,
    pub outcome: ApplicationState,
    /// Whether this is the correction of an earlier decision.
    pub correction: bool,
    pub decider: UserId,
    /// The point of the list of delegations.
    pub delegation: String,
}

/// An authority's decisions by delegation from a day to a day, both included, oldest first.
pub fn decided(
    conn: &mut Conn,
    owner: AuthorityId,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Vec<Decided>, ApprovalError> {
    let begins = |day: NaiveDate| time::utc_of_stockholm(day, 0, 0);
    let after = to.checked_add_days(Days::new(1)).ok_or(ApprovalError::TooFar)?;
    let (from, before) = begins(from).ok().zip(begins(after).ok()).ok_or(ApprovalError::TooFar)?;
    let decisions = store::decided_between(conn, owner, (from, before))?;
    let corrections = store::corrections_between(conn, owner, (from, before))?;
    let rows = decisions.into_iter().filter_map(|application| {
        let by = application.decided_by.zip(application.delegation_id).zip(application.decided_at);
        by.map(|((by, delegation), at)| (application, false, by, delegation, at))
    });
    let corrected = corrections.into_iter().map(|(application, one, delegation)| {
        let Correction { made_by, made_at, .. } = one;
        (application, true, made_by, delegation, made_at)
    });
    let mut rows: Vec<_> = rows.chain(corrected).collect();
    rows.sort_by_key(|(application, correction, .., at)| (*at, application.id, *correction));
    let systems = store::systems(conn, owner)?;
    let mut points: HashMap<DelegationId, String> = HashMap::new();
    let mut list = Vec::new();
    for (application, correction, decider, delegation, at) in rows {
        let point = match points.get(&delegation) {
            Some(known) => known.clone(),
            None => identity::delegation_by_id(conn, delegation)?.reference,
        };
        points.insert(delegation, point.clone());
        let registry_no = match application.matter_id {
            Some(matter) => registry::matter(conn, matter)?.registry_no,
            None => String::new(),
        };
        let lead = provider::get(conn, application.provider_id)?;
        let system = systems.iter().find(|one| one.id == application.choice_system_id);
        list.push(Decided {
            provider: super::applicants(conn, &application, &lead)?,
            system: system.map(|one| one.name.clone()).unwrap_or_default(),
            outcome: application.state,
            delegation: point,
            application,
            at,
            registry_no,
            correction,
            decider,
        });
    }
    Ok(list)
}
