//! Queries on statuses, their criteria and their history.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::UserId;
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::provider::model::{
    Assessed, AssessedCriterion, Assessment, Claim, CriterionClaim, Outcome, Provider, ProviderId,
    Status, StatusId, StatusKind, StatusState,
};
use crate::schema::{
    provider, provider_assessed_criterion, provider_assessment, provider_criterion, provider_status,
};

/// All statuses the organisation has claimed.
pub fn statuses(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Status>> {
    provider_status::table
        .filter(provider_status::provider_id.eq(id))
        .order(provider_status::id)
        .select(Status::as_select())
        .load(conn)
}

/// Every organisation's claim of one status.
pub fn all_of_status(conn: &mut Conn, kind: StatusKind) -> QueryResult<Vec<Status>> {
    provider_status::table
        .filter(provider_status::status.eq(kind))
        .order(provider_status::claimed_at)
        .select(Status::as_select())
        .load(conn)
}

/// How many of these organisations are accepted as social enterprises.
///
/// # Errors
/// The database's own.
pub fn social_enterprises(conn: &mut Conn, providers: &[ProviderId]) -> QueryResult<i64> {
    provider_status::table
        .filter(among(provider_status::provider_id, providers))
        .filter(provider_status::status.eq(StatusKind::SocialEnterprise))
        .filter(one_of(provider_status::state, [StatusState::Accepted, StatusState::Renewing]))
        .select(diesel::dsl::count(provider_status::provider_id).aggregate_distinct())
        .first(conn)
}

/// Claims that wait for staff, oldest first.
pub fn waiting_claims(conn: &mut Conn) -> QueryResult<Vec<(Provider, Status)>> {
    provider::table
        .inner_join(provider_status::table)
        .filter(one_of(provider_status::state, [StatusState::Claimed, StatusState::Renewing]))
        .order((provider_status::claimed_at, provider_status::id))
        .select((Provider::as_select(), Status::as_select()))
        .load(conn)
}

pub fn status(conn: &mut Conn, id: ProviderId, kind: StatusKind) -> QueryResult<Option<Status>> {
    provider_status::table
        .filter(provider_status::provider_id.eq(id))
        .filter(provider_status::status.eq(kind))
        .select(Status::as_select())
        .first(conn)
        .optional()
}

/// Statuses that hold, and end on this day or before it.
pub fn ending(conn: &mut Conn, last: NaiveDate) -> QueryResult<Vec<Status>> {
    provider_status::table
        .filter(provider_status::state.eq(StatusState::Accepted))
        .filter(provider_status::valid_to.le(last))
        .order(provider_status::id)
        .select(Status::as_select())
        .load(conn)
}

/// Statuses that held, and whose last day has passed.
pub fn overdue(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Status>> {
    provider_status::table
        .filter(one_of(provider_status::state, [StatusState::Accepted, StatusState::Renewing]))
        .filter(provider_status::valid_to.lt(today))
        .order(provider_status::id)
        .select(Status::as_select())
        .load(conn)
}

/// The evidence of each criterion, in the order of the criteria.
pub fn criteria(conn: &mut Conn, id: StatusId) -> QueryResult<Vec<CriterionClaim>> {
    let mut found: Vec<CriterionClaim> = provider_criterion::table
        .filter(provider_criterion::provider_status_id.eq(id))
        .select(CriterionClaim::as_select())
        .load(conn)?;
    found.sort_by_key(|one| one.criterion);
    Ok(found)
}

pub fn insert_status(
    conn: &mut Conn,
    provider_id: ProviderId,
    claim: &Claim,
    now: NaiveDateTime,
) -> QueryResult<Status> {
    let status: Status = diesel::insert_into(provider_status::table)
        .values((
            provider_status::provider_id.eq(provider_id),
            provider_status::status.eq(claim.status),
            provider_status::state.eq(StatusState::Claimed),
            provider_status::evidence.eq(""),
            provider_status::claimed_at.eq(now),
        ))
        .returning(Status::columns())
        .get_result(conn)?;
    insert_criteria(conn, status.id, claim)?;
    Ok(status)
}

/// Claims a status anew, or its renewal, unless it moved meanwhile: then `false`.
///
/// What was said before lies in the history; while a renewal waits the last day stands.
pub fn claim_again(
    conn: &mut Conn,
    was: &Status,
    to: StatusState,
    claim: &Claim,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider_status::table.find(was.id).filter(provider_status::state.eq(was.state));
    let valid_to = was.valid_to.filter(|_| to == StatusState::Renewing);
    let moved = diesel::update(unmoved)
        .set((
            provider_status::state.eq(to),
            provider_status::evidence.eq(""),
            provider_status::claimed_at.eq(now),
            provider_status::assessed_by.eq(None::<UserId>),
            provider_status::assessed_at.eq(None::<NaiveDateTime>),
            provider_status::reason.eq(None::<String>),
            provider_status::valid_to.eq(valid_to),
        ))
        .execute(conn)?;
    let shown = provider_criterion::provider_status_id.eq(was.id);
    diesel::delete(provider_criterion::table.filter(shown)).execute(conn)?;
    insert_criteria(conn, was.id, claim)?;
    Ok(moved == 1)
}

fn insert_criteria(conn: &mut Conn, id: StatusId, claim: &Claim) -> QueryResult<()> {
    for (criterion, evidence) in &claim.criteria {
        diesel::insert_into(provider_criterion::table)
            .values((
                provider_criterion::provider_status_id.eq(id),
                provider_criterion::criterion.eq(criterion),
                provider_criterion::evidence.eq(evidence),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Notes an assessment, unless the claim moved meanwhile: then `false`. A line of the history is
/// written beside it, with what was shown.
pub fn assess(
    conn: &mut Conn,
    was: &Status,
    to: StatusState,
    assessment: &Assessment,
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    // A renewal that is refused leaves the last day that was given.
    let valid_to = if assessment.accept { assessment.valid_to } else { was.valid_to };
    let unmoved = provider_status::table
        .find(was.id)
        .filter(provider_status::state.eq(was.state))
        .filter(provider_status::claimed_at.eq(was.claimed_at));
    let moved = diesel::update(unmoved)
        .set((
            provider_status::state.eq(to),
            provider_status::assessed_by.eq(by),
            provider_status::assessed_at.eq(now),
            provider_status::reason.eq(&assessment.reason),
            provider_status::valid_to.eq(valid_to),
        ))
        .execute(conn)?;
    let outcome = if assessment.accept { Outcome::Accepted } else { Outcome::Refused };
    let last = assessment.valid_to.filter(|_| assessment.accept);
    let line = insert_line(conn, was, outcome, Some(by), &assessment.reason, last, now)?;
    let shown = criteria(conn, was.id)?;
    for finding in &assessment.findings {
        let of = shown.iter().find(|one| one.criterion == finding.criterion);
        let evidence = of.map_or("", |one| one.evidence.as_str());
        let one = provider_criterion::table
            .filter(provider_criterion::provider_status_id.eq(was.id))
            .filter(provider_criterion::criterion.eq(finding.criterion));
        diesel::update(one)
            .set((
                provider_criterion::met.eq(finding.met),
                provider_criterion::reason.eq(&finding.reason),
            ))
            .execute(conn)?;
        diesel::insert_into(provider_assessed_criterion::table)
            .values((
                provider_assessed_criterion::provider_assessment_id.eq(line),
                provider_assessed_criterion::criterion.eq(finding.criterion),
                provider_assessed_criterion::evidence.eq(evidence),
                provider_assessed_criterion::met.eq(finding.met),
                provider_assessed_criterion::reason.eq(&finding.reason),
            ))
            .execute(conn)?;
    }
    Ok(moved == 1)
}

fn insert_line(
    conn: &mut Conn,
    was: &Status,
    outcome: Outcome,
    by: Option<UserId>,
    reason: &str,
    valid_to: Option<NaiveDate>,
    now: NaiveDateTime,
) -> QueryResult<i64> {
    diesel::insert_into(provider_assessment::table)
        .values((
            provider_assessment::provider_status_id.eq(was.id),
            provider_assessment::outcome.eq(outcome),
            provider_assessment::renewal.eq(was.state == StatusState::Renewing),
            provider_assessment::evidence.eq(&was.evidence),
            provider_assessment::claimed_at.eq(was.claimed_at),
            provider_assessment::assessed_by.eq(by),
            provider_assessment::assessed_at.eq(now),
            provider_assessment::reason.eq(reason),
            provider_assessment::valid_to.eq(valid_to),
        ))
        .returning(provider_assessment::id)
        .get_result(conn)
}

/// Ends a status whose last day has passed, unless it moved meanwhile: then `false`.
pub fn end(
    conn: &mut Conn,
    was: &Status,
    to: StatusState,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider_status::table.find(was.id).filter(provider_status::state.eq(was.state));
    // What is left of an unanswered renewal is a claim, which has no last day.
    let valid_to = was.valid_to.filter(|_| to == StatusState::Expired);
    let moved = diesel::update(unmoved)
        .set((provider_status::state.eq(to), provider_status::valid_to.eq(valid_to)))
        .execute(conn)?;
    insert_line(conn, was, Outcome::Expired, None, "", was.valid_to, now)?;
    Ok(moved == 1)
}

/// Everything that was said of a status, newest first.
pub fn history(conn: &mut Conn, id: StatusId) -> QueryResult<Vec<Assessed>> {
    provider_assessment::table
        .filter(provider_assessment::provider_status_id.eq(id))
        .order(provider_assessment::id.desc())
        .select(Assessed::as_select())
        .load(conn)
}

/// What was found of each criterion in some lines of a history, in the order of the criteria.
pub fn findings(conn: &mut Conn, lines: &[Assessed]) -> QueryResult<Vec<AssessedCriterion>> {
    let ids: Vec<i64> = lines.iter().map(|line| line.id).collect();
    let mut found: Vec<AssessedCriterion> = provider_assessed_criterion::table
        .filter(among(provider_assessed_criterion::provider_assessment_id, ids))
        .select(AssessedCriterion::as_select())
        .load(conn)?;
    found.sort_by_key(|one| one.criterion);
    Ok(found)
}
