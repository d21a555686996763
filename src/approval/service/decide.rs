//! The decision: approval, refusal or exclusion, its letter and its notice.

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::json;

use super::submit::return_offers;
use super::{applicants, go, matter_id, partners_in};
use crate::approval::model::{Application, ApplicationId, ApplicationState, PartnerAssessment};
use crate::approval::rules::{Findings, LetterText, PartnerFindings};
use crate::approval::{ApprovalError, mail, policy, rules, store};
use crate::contract::{self, Agreed, Contract, NewContract, Source};
use crate::decision::{self, NewDecision};
use crate::identity;
use crate::kernel::time;
use crate::offer::{self, OfferState};
use crate::platform::Operation;
use crate::platform::db::Conn;
use crate::provider;
use crate::registry;
use crate::system;
use crate::terms;

/// Approves an application of which every requirement is met (R8, R9), and its offers in the
/// revisions that were sent. Decision, letter and register, offers made public, the contract to be
/// signed, audit events and notice are one transaction: if any write fails, nothing happened.
///
/// # Errors
/// What stands in the way of the decision, and [`ApprovalError::Contract`] with what stands in the way
/// of the contract.
pub fn approve(op: &mut Operation<'_>, id: ApplicationId) -> Result<Contract, ApprovalError> {
    op.write(|op| {
        let application = decide(op, id, ApplicationState::Approved)?;
        let mut offers = Vec::new();
        for sent in store::offers(op.conn, id)? {
            // Its writers may have withdrawn one meanwhile; then it stays withdrawn.
            if offer::get(op.conn, sent.offer_id)?.state != OfferState::Withdrawn {
                offer::approve(op, sent.offer_id, sent.revision_id)?;
                offers.push((sent.offer_id, sent.revision_id));
            }
        }
        let system = system::get(op.conn, application.choice_system_id)?;
        let new = NewContract {
            source: Source::ChoiceSystem(system.id),
            source_name: system.name,
            owner_authority_id: application.owner_authority_id,
            matter_id: matter_id(&application)?,
            provider_id: application.provider_id,
            partners: partners_in(op.conn, &application)?,
            agreed: Agreed::Terms(application.specification_id),
            offers,
            starts_on: time::stockholm_day(op.now),
        };
        let made = contract::make(op, &new)?;
        store::set_contract(op.conn, id, &made.reference)?;
        tell_provider(op.conn, &application, op.now)?;
        Ok(made)
    })
}

/// Refuses an application that fails a named requirement, for a written reason (R8, R9, R11).
pub fn refuse(op: &mut Operation<'_>, id: ApplicationId) -> Result<Application, ApprovalError> {
    turn_down(op, id, ApplicationState::Refused)
}

/// Excludes an applicant under a ground that staff have found evidence for (R7, R11).
pub fn exclude(op: &mut Operation<'_>, id: ApplicationId) -> Result<Application, ApprovalError> {
    turn_down(op, id, ApplicationState::Excluded)
}

fn turn_down(
    op: &mut Operation<'_>,
    id: ApplicationId,
    outcome: ApplicationState,
) -> Result<Application, ApprovalError> {
    op.write(|op| {
        let application = decide(op, id, outcome)?;
        return_offers(op, &application)?;
        tell_provider(op.conn, &application, op.now)?;
        Ok(store::application(op.conn, id)?)
    })
}

fn tell_provider(
    conn: &mut Conn,
    application: &Application,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    let provider = provider::get(conn, application.provider_id)?;
    mail::decided(conn, application, &provider, now)?;
    for partner in partners_in(conn, application)? {
        mail::decided(conn, application, &partner, now)?;
    }
    Ok(())
}

/// The decision itself: guards, letter, register, state, audit event.
fn decide(
    op: &mut Operation<'_>,
    id: ApplicationId,
    outcome: ApplicationState,
) -> Result<Application, ApprovalError> {
    let application = store::application(op.conn, id)?;
    policy::may_examine(&op.actor, &application)?;
    application.state.go(outcome)?;
    let today = time::stockholm_day(op.now);
    let letter = letter(op.conn, &application, outcome, today)?;
    rules::may_send(&letter)?;
    let (matter, owner) = (matter_id(&application)?, application.owner_authority_id);
    let by = decision::decider(op, matter, rules::kind_of_decision(outcome), owner)?;
    let provider = provider::get(op.conn, application.provider_id)?;
    let examiner = examiner_name(op.conn, &application)?;
    let signed = Some((by.name.as_str(), by.delegation.reference.as_str()));
    let new = NewDecision {
        counterpart: &provider.name,
        brief: &registry::say(&format!("approval-doc-decision-{outcome}"), &[]),
        body: &mail::letter_text(&letter, &examiner, signed, today),
        last_day: letter.petition_last_day,
    };
    let (made, document) = decision::make(op, &by, &new)?;
    go(op.conn, &application, outcome)?;
    store::set_decision(op.conn, id, made.id, op.now)?;
    let detail = json!({ "outcome": outcome, "document": document.reference });
    op.record(&application, "lov_application.decided", &detail)?;
    Ok(store::application(op.conn, id)?)
}

/// Who examined, as the letter names them; empty where nobody is named.
fn examiner_name(conn: &mut Conn, application: &Application) -> Result<String, ApprovalError> {
    Ok(match application.examiner_id {
        Some(id) => identity::user(conn, id)?.name,
        None => String::new(),
    })
}

/// What partners have declared, and what was found about it.
pub fn findings(
    conn: &mut Conn,
    application: &Application,
) -> Result<Vec<PartnerFindings>, ApprovalError> {
    let assessed = store::partner_assessments(conn, application.id)?;
    let mut found = Vec::new();
    for partner in store::partners(conn, application.id)? {
        let theirs = assessed.iter().filter(|one| one.partner_id == partner.id);
        found.push(PartnerFindings {
            name: provider::get(conn, partner.provider_id)?.name,
            declared: terms::ground_answers(conn, partner.answer_sheet_id)?,
            assessed: theirs.map(PartnerAssessment::of_ground).collect(),
        });
    }
    Ok(found)
}

/// The letter a decision would send, if the rules let it be made.
fn letter(
    conn: &mut Conn,
    application: &Application,
    outcome: ApplicationState,
    today: NaiveDate,
) -> Result<LetterText, ApprovalError> {
    let system = system::get(conn, application.choice_system_id)?;
    let provider = provider::get(conn, application.provider_id)?;
    let requirements = terms::requirements(conn, application.specification_id)?;
    let examined = store::examinations(conn, application.id)?;
    let declared = terms::ground_answers(conn, application.answer_sheet_id)?;
    let assessed = store::assessments(conn, application.id)?;
    let partners = findings(conn, application)?;
    let findings = Findings {
        requirements: &requirements,
        examined: &examined,
        declared: &declared,
        assessed: &assessed,
        partners: &partners,
    };
    match outcome {
        ApplicationState::Approved => findings.may_approve()?,
        ApplicationState::Excluded => findings.may_exclude()?,
        _ => findings.may_refuse()?,
    }
    let grounds = terms::grounds(conn, today)?;
    let petition = match outcome {
        ApplicationState::Approved => None,
        _ => Some(decision::last_day(today)?),
    };
    let names = applicants(conn, application, &provider)?;
    Ok(mail::letter(&system, &names, outcome, &findings, &grounds, petition))
}

/// What the letter would say if the decision were made today; for the page that shows it first.
pub fn preview(
    conn: &mut Conn,
    application: &Application,
    outcome: ApplicationState,
    today: NaiveDate,
) -> Result<String, ApprovalError> {
    let letter = letter(conn, application, outcome, today)?;
    let examiner = examiner_name(conn, application)?;
    Ok(mail::letter_text(&letter, &examiner, None, today))
}
