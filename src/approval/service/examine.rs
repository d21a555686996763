//! Examination: what is found, and asking for completion.

use chrono::NaiveDateTime;
use serde_json::json;

use super::{go, note, own, record};
use crate::approval::model::{Application, ApplicationId, ApplicationState, Completion, Verdict};
use crate::approval::{ApprovalError, mail, policy, rules, store};
use crate::identity;
use crate::kernel::{Actor, UserId, time};
use crate::platform::db::{self, Conn};
use crate::provider::{self, ProviderId};
use crate::registry::{self, Direction, NewDocument};
use crate::terms::{self, Given, GroundId, RequirementId};

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
    if !store::declared(conn, id)?.contains(&user) {
        return Err(ApprovalError::NotDeclared);
    }
    Ok((application, user))
}

/// Says whether one requirement is met, not met or needs completion, and why (R9, R10).
pub fn examine(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    requirement: RequirementId,
    verdict: Verdict,
    reason: &str,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    rules::verdict_is_reasoned(verdict, reason)?;
    db::write(conn, |conn| {
        let (application, user) = under_review(conn, actor, id)?;
        let number = asked(conn, &application, requirement)?;
        store::put_examination(conn, id, requirement, verdict, reason, (user, now))?;
        let detail = json!({ "requirement": number, "verdict": verdict });
        record(conn, actor, &application, "lov_application.examined", &detail, now)
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
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    ground: GroundId,
    excludes: bool,
    evidence: &str,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    if evidence.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    db::write(conn, |conn| {
        let (application, user) = under_review(conn, actor, id)?;
        let in_force = terms::ground(conn, ground, time::stockholm_day(now))?;
        let found = in_force.ok_or(ApprovalError::NoGround)?;
        store::put_assessment(conn, id, ground, (excludes, evidence), (user, now))?;
        let detail = json!({ "ground": found.code, "excludes": excludes });
        record(conn, actor, &application, "lov_application.ground_assessed", &detail, now)
    })
}

/// The same about a partner in a joint application (R7).
#[expect(clippy::too_many_arguments, reason = "one deed, told by its parts")]
pub fn assess_partner(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    partner: ProviderId,
    ground: GroundId,
    excludes: bool,
    evidence: &str,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    if evidence.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    db::write(conn, |conn| {
        let (application, user) = under_review(conn, actor, id)?;
        let partner = store::partner_of(conn, id, partner)?.ok_or(ApprovalError::NotYours)?;
        let in_force = terms::ground(conn, ground, time::stockholm_day(now))?;
        let found = in_force.ok_or(ApprovalError::NoGround)?;
        let whose = provider::get(conn, partner.provider_id)?.reference;
        store::put_partner_assessment(conn, partner.id, ground, (excludes, evidence), (user, now))?;
        let detail = json!({ "partner": whose, "ground": found.code, "excludes": excludes });
        record(conn, actor, &application, "lov_application.ground_assessed", &detail, now)
    })
}

/// Asks the provider to complete named answers until a time; only these open, and close by
/// themselves (scenario 14).
pub fn request_completion(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    requirements: &[RequirementId],
    message: &str,
    until: NaiveDateTime,
    now: NaiveDateTime,
) -> Result<Completion, ApprovalError> {
    if requirements.is_empty() || message.trim().is_empty() {
        return Err(ApprovalError::NoReason);
    }
    if until <= now {
        return Err(ApprovalError::FieldsClosed);
    }
    db::write(conn, |conn| {
        let (application, user) = under_review(conn, actor, id)?;
        let mut numbers = Vec::new();
        for requirement in requirements {
            numbers.push(asked(conn, &application, *requirement)?);
            let known = store::examinations(conn, id)?;
            let marked = |one: &crate::approval::Examination| {
                one.requirement_id == *requirement && one.verdict == Verdict::CompletionNeeded
            };
            if !known.iter().any(marked) {
                let verdict = Verdict::CompletionNeeded;
                store::put_examination(conn, id, *requirement, verdict, message, (user, now))?;
            }
        }
        go(conn, &application, ApplicationState::CompletionRequested)?;
        let request =
            store::insert_completion(conn, id, requirements, message, user, (now, until))?;
        let provider = provider::get(conn, application.provider_id)?;
        if let Some(matter_id) = application.matter_id {
            let new = NewDocument {
                matter_id,
                direction: Direction::Sent,
                counterpart: &provider.name,
                counterpart_secret: false,
                brief: &mail::say("approval-doc-completion-request", &[]),
                body: &mail::completion_text(message, &numbers, until),
            };
            registry::register(conn, actor, &new, now)?;
        }
        let detail = json!({ "requirements": numbers, "until": until.to_string() });
        record(conn, actor, &application, "lov_application.completion_requested", &detail, now)?;
        mail::completion_asked(conn, &application, &provider, until, now)?;
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
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    revision: i64,
    given: &[(RequirementId, Option<Given>)],
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own(conn, actor, id)?;
        let request = open_request(conn, &application, now)?;
        let named = store::completion_items(conn, request.id)?;
        if given.iter().any(|(requirement, _)| !named.contains(requirement)) {
            return Err(ApprovalError::FieldsClosed);
        }
        terms::answer(conn, application.answer_sheet_id, revision, given, now)?;
        note(conn, actor, &application, "lov_application.completed", now)
    })
}

/// The provider has completed what was asked: back to the examiner before the time is over.
pub fn finish_completion(
    conn: &mut Conn,
    actor: &Actor,
    id: ApplicationId,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    db::write(conn, |conn| {
        let (application, ..) = own(conn, actor, id)?;
        let request = open_request(conn, &application, now)?;
        close(conn, actor, &application, &request, now)
    })
}

/// Closes the completion requests whose time is over; says how many. A timed job calls it.
pub fn close_completions(conn: &mut Conn, now: NaiveDateTime) -> Result<usize, ApprovalError> {
    db::write(conn, |conn| {
        let mut closed = 0;
        for request in store::due_completions(conn, now)? {
            let application = store::application(conn, request.application_id)?;
            close(conn, &Actor::system(), &application, &request, now)?;
            // Time closed it: both sides are told (scenario 14).
            let provider = provider::get(conn, application.provider_id)?;
            mail::completion_over(conn, &application, &provider, now)?;
            closed += 1;
        }
        Ok(closed)
    })
}

fn close(
    conn: &mut Conn,
    actor: &Actor,
    application: &Application,
    request: &Completion,
    now: NaiveDateTime,
) -> Result<(), ApprovalError> {
    if !store::close_completion(conn, request.id, now)? {
        return Err(ApprovalError::Stale);
    }
    go(conn, application, ApplicationState::UnderReview)?;
    let provider = provider::get(conn, application.provider_id)?;
    if let Some(matter_id) = application.matter_id {
        let named = store::completion_items(conn, request.id)?;
        let body = mail::answers_text(conn, application, Some(&named))?;
        let new = NewDocument {
            matter_id,
            direction: Direction::Received,
            counterpart: &provider.name,
            counterpart_secret: false,
            brief: &mail::say("approval-doc-completion", &[]),
            body: &body,
        };
        registry::register(conn, actor, &new, now)?;
    }
    let examiner = application.examiner_id.unwrap_or(request.asked_by);
    let examiner = identity::user(conn, examiner)?;
    mail::completion_back(conn, application, &examiner, now)?;
    note(conn, actor, application, "lov_application.completion_closed", now)
}
