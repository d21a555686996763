//! Verdicts, completion requests, assessed grounds.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::approval::model::{
    ApplicationId, Completion, CompletionId, Examination, GroundAssessment, Verdict,
};
use crate::kernel::UserId;
use crate::platform::db::{Columns, Conn};
use crate::schema::{completion_item, completion_request, examination, ground_assessment};
use crate::terms::{GroundId, RequirementId};

pub(in crate::approval) fn examinations(
    conn: &mut Conn,
    id: ApplicationId,
) -> QueryResult<Vec<Examination>> {
    examination::table
        .filter(examination::lov_application_id.eq(id))
        .order(examination::requirement_id)
        .select(Examination::as_select())
        .load(conn)
}

/// Puts a verdict in the place of the one before.
pub(in crate::approval) fn put_examination(
    conn: &mut Conn,
    id: ApplicationId,
    requirement: RequirementId,
    verdict: Verdict,
    reason: &str,
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<()> {
    let one = examination::table
        .filter(examination::lov_application_id.eq(id))
        .filter(examination::requirement_id.eq(requirement));
    diesel::delete(one).execute(conn)?;
    diesel::insert_into(examination::table)
        .values((
            examination::lov_application_id.eq(id),
            examination::requirement_id.eq(requirement),
            examination::verdict.eq(verdict),
            examination::reason.eq(reason),
            examination::examined_by.eq(by),
            examination::examined_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn assessments(
    conn: &mut Conn,
    id: ApplicationId,
) -> QueryResult<Vec<GroundAssessment>> {
    ground_assessment::table
        .filter(ground_assessment::lov_application_id.eq(id))
        .order(ground_assessment::exclusion_ground_id)
        .select(GroundAssessment::as_select())
        .load(conn)
}

pub(in crate::approval) fn put_assessment(
    conn: &mut Conn,
    id: ApplicationId,
    ground: GroundId,
    (excludes, evidence): (bool, &str),
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<()> {
    let one = ground_assessment::table
        .filter(ground_assessment::lov_application_id.eq(id))
        .filter(ground_assessment::exclusion_ground_id.eq(ground));
    diesel::delete(one).execute(conn)?;
    diesel::insert_into(ground_assessment::table)
        .values((
            ground_assessment::lov_application_id.eq(id),
            ground_assessment::exclusion_ground_id.eq(ground),
            ground_assessment::excludes.eq(excludes),
            ground_assessment::evidence.eq(evidence),
            ground_assessment::assessed_by.eq(by),
            ground_assessment::assessed_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// The newest completion request of an application.
pub(in crate::approval) fn completion(
    conn: &mut Conn,
    id: ApplicationId,
) -> QueryResult<Option<Completion>> {
    completion_request::table
        .filter(completion_request::lov_application_id.eq(id))
        .order(completion_request::id.desc())
        .select(Completion::as_select())
        .first(conn)
        .optional()
}

/// The requirements that a request names.
pub(in crate::approval) fn completion_items(
    conn: &mut Conn,
    id: CompletionId,
) -> QueryResult<Vec<RequirementId>> {
    completion_item::table
        .filter(completion_item::completion_request_id.eq(id))
        .order(completion_item::requirement_id)
        .select(completion_item::requirement_id)
        .load(conn)
}

/// Open requests whose time is over.
pub(in crate::approval) fn due_completions(
    conn: &mut Conn,
    now: NaiveDateTime,
) -> QueryResult<Vec<Completion>> {
    completion_request::table
        .filter(completion_request::closed_at.is_null())
        .filter(completion_request::until_at.le(now))
        .order(completion_request::id)
        .select(Completion::as_select())
        .load(conn)
}

pub(in crate::approval) fn insert_completion(
    conn: &mut Conn,
    id: ApplicationId,
    requirements: &[RequirementId],
    message: &str,
    by: UserId,
    (now, until): (NaiveDateTime, NaiveDateTime),
) -> QueryResult<Completion> {
    let request: Completion = diesel::insert_into(completion_request::table)
        .values((
            completion_request::lov_application_id.eq(id),
            completion_request::message.eq(message),
            completion_request::asked_by.eq(by),
            completion_request::asked_at.eq(now),
            completion_request::until_at.eq(until),
        ))
        .returning(Completion::columns())
        .get_result(conn)?;
    for requirement in requirements {
        diesel::insert_into(completion_item::table)
            .values((
                completion_item::completion_request_id.eq(request.id),
                completion_item::requirement_id.eq(requirement),
            ))
            .execute(conn)?;
    }
    Ok(request)
}

/// Closes a request; false if it was closed before.
pub(in crate::approval) fn close_completion(
    conn: &mut Conn,
    id: CompletionId,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let open = completion_request::table.find(id).filter(completion_request::closed_at.is_null());
    Ok(diesel::update(open).set(completion_request::closed_at.eq(now)).execute(conn)? == 1)
}
