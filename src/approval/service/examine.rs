//! Examination: what is found, and asking for completion.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{go, matter_id, own};
use crate::approval::model::{Application, ApplicationId, ApplicationState, Completion, Verdict};
use crate::approval::{ApprovalError, mail, policy, rules, store};
use crate::decision::{self, DecisionError};
use crate::identity;
use crate::kernel::{Actor, UserId, time};
use crate::platform::Operation;
use crate::platform::db::{self, Conn};
use crate::provider::{self, ProviderId};
use crate::registry::{self, Direction, NewDocument};
use crate::terms::{self, AnswerValue, GroundId, RequirementId};

pub(super) fn to_examine(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(Application, UserId), ApprovalError> {
    let application = store::application(conn, id)?;
    policy::may_examine(actor, &application)?;
    Ok((application, actor.user()?))
}

/// An application under review, for an examiner who has declared impartiality.
fn under_review(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(Application, UserId), ApprovalError> {
    let (application, user) = to_examine(conn, actor, id)?;
    if application.state != ApplicationState::UnderReview {
        return Err(ApprovalError::NotFrom(application.state));
    }
    if !decision::declared(conn, matter_id(&application)?)?.contains(&user) {
        return Err(DecisionError::NotDeclared.into());
    }
    Ok((application, user))
}

/// Says whether one requirement is met, not met or needs completion, and why (R9, R10).
pub fn examine(
    op: &mut Operation<'_>,
    id: ApplicationId,
    requirement: RequirementId,
    verdict: Verdict,
    reason: &str,
) -> Result<(), ApprovalError> {
    rules::verdict_is_reasoned(verdict, reason)?;
    op.write(|op| {
        let (application, user) = under_review(op.conn, &op.actor, id)?;
        let number = asked(op.conn, &application, requirement)?;
        store::put_examination(op.conn, id, requirement, verdict, reason, (user, op.now))?;
        let detail = json!({ "requirement": number, "verdict": verdict });
        Ok(op.record(&application, "lov_application.examined", &detail)?)
    })
}

/// The number of a requirement that the application is bound to.
fn asked(
    conn: &mut Conn,
    application: &Application,
    requirement: RequirementId,
) -> Result<i64, ApprovalError> {
    let all = terms::requirements(conn, application.specification_id)?;
    let found = all.iter().find(|one| one.id == requirement).ok_or(ApprovalError::NotYours)?;
    Ok(found.number)
}

/// Says whether an exclusion ground in force excludes the applicant, on what evidence (R7).
pub fn assess_ground(
    op: &mut Operation<'_>,
    id: ApplicationId,
    ground: GroundId,
    excludes: bool,
    evidence: &str,
) -> Result<(), ApprovalError> {
    if evidence.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    op.write(|op| {
        let (application, user) = under_review(op.conn, &op.actor, id)?;
        let in_force = terms::ground(op.conn, ground, time::stockholm_day(op.now))?;
        let found = in_force.ok_or(ApprovalError::NoGround)?;
        store::put_assessment(op.conn, id, ground, (excludes, evidence), (user, op.now))?;
        let detail = json!({ "ground": found.code, "excludes": excludes });
        Ok(op.record(&application, "lov_application.ground_assessed", &detail)?)
    })
}

/// The same about a partner in a joint application (R7).
pub fn assess_partner(
    op: &mut Operation<'_>,
    id: ApplicationId,
    partner: ProviderId,
    ground: GroundId,
    excludes: bool,
    evidence: &str,
) -> Result<(), ApprovalError> {
    if evidence.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    op.write(|op| {
        let (application, user) = under_review(op.conn, &op.actor, id)?;
        let partner = store::partner_of(op.conn, id, partner)?.ok_or(ApprovalError::NotYours)?;
        let in_force = terms::ground(op.conn, ground, time::stockholm_day(op.now))?;
        let found = in_force.ok_or(ApprovalError::NoGround)?;
        let whose = provider::get(op.conn, partner.provider_id)?.reference;
        store::put_partner_assessment(
            op.conn,
            partner.id,
            ground,
            (excludes, evidence),
            (user, op.now),
        )?;
        let detail = json!({ "partner": whose, "ground": found.code, "excludes": excludes });
        Ok(op.record(&application, "lov_application.ground_assessed", &detail)?)
    })
}

/// Asks the provider to complete named answers until a time; only these open, and close by
/// themselves (scenario 14).
pub fn request_completion(
    op: &mut Operation<'_>,
    id: ApplicationId,
    requirements: &[RequirementId],
    message: &str,
    until: NaiveDateTime,
) -> Result<Completion, ApprovalError> {
    if requirements.is_empty() || message.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    if until <= op.now {
        return Err(ApprovalError::FieldsClosed);
    }
    op.write(|op| {
        let (application, user) = under_review(op.conn, &op.actor, id)?;
        let mut numbers = Vec::new();
        for requirement in requirements {
            numbers.push(asked(op.conn, &application, *requirement)?);
            let known = store::examinations(op.conn, id)?;
            let marked = |one: &crate::approval::Examination| {
                one.requirement_id == *requirement && one.verdict == Verdict::CompletionNeeded
            };
            if !known.iter().any(marked) {
                let verdict = Verdict::CompletionNeeded;
                store::put_examination(
                    op.conn,
                    id,
                    *requirement,
                    verdict,
                    message,
                    (user, op.now),
                )?;
            }
        }
        go(op.conn, &application, ApplicationState::CompletionRequested)?;
        let request =
            store::insert_completion(op.conn, id, requirements, message, user, (op.now, until))?;
        let provider = provider::get(op.conn, application.provider_id)?;
        if let Some(matter_id) = application.matter_id {
            let new = NewDocument {
                matter_id,
                direction: Direction::Sent,
                counterpart: &provider.name,
                counterpart_secret: false,
                brief: &registry::say("approval-doc-completion-request", &[]),
                body: &mail::completion_text(message, &numbers, until),
            };
            registry::register(op, &new)?;
        }
        let detail = json!({ "requirements": numbers, "until": until.to_string() });
        op.record(&application, "lov_application.completion_requested", &detail)?;
        mail::completion_asked(op.conn, &application, &provider, until, op.now)?;
        Ok(request)
    })
}

/// The open request that the actor's organisation may answer now.
fn open_request(
    conn: &mut Conn,
    application: &Application,
    now: NaiveDateTime,
) -> Result<Completion, ApprovalError> {
    if application.state != ApplicationState::CompletionRequested {
        return Err(ApprovalError::NotFrom(application.state));
    }
    let request = store::completion(conn, application.id)?;
    request.filter(|one| rules::is_open(one, now)).ok_or(ApprovalError::FieldsClosed)
}

/// Saves completed answers: the named ones only, and only until the time (scenario 14).
pub fn complete(
    op: &mut Operation<'_>,
    id: ApplicationId,
    revision: i64,
    given: &[(RequirementId, Option<AnswerValue>)],
) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own(op.conn, &op.actor, id)?;
        let request = open_request(op.conn, &application, op.now)?;
        let named = store::completion_items(op.conn, request.id)?;
        if given.iter().any(|(requirement, _)| !named.contains(requirement)) {
            return Err(ApprovalError::FieldsClosed);
        }
        terms::answer(op.conn, application.answer_sheet_id, revision, given, op.now)?;
        Ok(op.record(&application, "lov_application.completed", &json!({}))?)
    })
}

/// The provider has completed what was asked: back to the examiner before the time is over.
pub fn finish_completion(op: &mut Operation<'_>, id: ApplicationId) -> Result<(), ApprovalError> {
    op.write(|op| {
        let (application, ..) = own(op.conn, &op.actor, id)?;
        let request = open_request(op.conn, &application, op.now)?;
        close(op, &application, &request)
    })
}

/// Closes the completion requests whose time is over; says how many. A timed job calls it.
pub fn close_completions(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, ApprovalError> {
    db::write(conn, |conn| {
        let mut closed = 0;
        for request in store::due_completions(conn, now)? {
            let application = store::application(conn, request.application_id)?;
            close(&mut Operation::new(conn, &Actor::system(), now), &application, &request)?;
            // Time closed it: both sides are told (scenario 14).
            let provider = provider::get(conn, application.provider_id)?;
            mail::completion_over(conn, &application, &provider, now)?;
            closed += 1;
        }
        Ok(closed)
    })
}

fn close(
    op: &mut Operation<'_>,
    application: &Application,
    request: &Completion,
) -> Result<(), ApprovalError> {
    if !store::close_completion(op.conn, request.id, op.now)? {
        return Err(ApprovalError::Stale);
    }
    go(op.conn, application, ApplicationState::UnderReview)?;
    let provider = provider::get(op.conn, application.provider_id)?;
    if let Some(matter_id) = application.matter_id {
        let named = store::completion_items(op.conn, request.id)?;
        let body = mail::answers_text(op.conn, application, Some(&named))?;
        let new = NewDocument {
            matter_id,
            direction: Direction::Received,
            counterpart: &provider.name,
            counterpart_secret: false,
            brief: &registry::say("approval-doc-completion", &[]),
            body: &body,
        };
        registry::register(op, &new)?;
    }
    let examiner = application.examiner_id.unwrap_or(request.asked_by);
    let examiner = identity::user(op.conn, examiner)?;
    mail::completion_back(op.conn, application, &examiner, op.now)?;
    Ok(op.record(application, "lov_application.completion_closed", &json!({}))?)
}
