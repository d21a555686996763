//! Every query on the room's own tables.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::text::{fold, sort_key};
use crate::kernel::{OrganisationNumber, Reference, UserId};
use crate::platform::db::{Columns, Conn};
use crate::platform::secret::{SecretError, Vault};
use crate::schema::{provider, provider_criterion, provider_member, provider_status};

use super::model::{
    Assessment, Claim, Criterion, CriterionClaim, Details, Member, MemberRole, Number, Provider,
    ProviderId, Registration, Status, StatusId, StatusKind, StatusState,
};

/// A number as it lies in the database: one of the two, never a personal number in the clear.
pub struct StoredNumber {
    org_number: Option<String>,
    sealed: Option<Vec<u8>>,
    hash: Option<String>,
}

impl StoredNumber {
    pub fn of(vault: &Vault, number: &Number) -> Result<Self, SecretError> {
        Ok(match number {
            Number::Organisation(number) => {
                Self { org_number: Some(number.digits().to_owned()), sealed: None, hash: None }
            }
            Number::Owner(number) => Self {
                org_number: None,
                sealed: Some(vault.seal("person", number.canonical())?),
                hash: Some(vault.fingerprint("person", number.canonical())),
            },
        })
    }
}

pub fn get(conn: &mut Conn, id: ProviderId) -> QueryResult<Provider> {
    provider::table.find(id).select(Provider::as_select()).first(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Provider> {
    provider::table
        .filter(provider::reference.eq(reference))
        .select(Provider::as_select())
        .first(conn)
}

/// The legal person with this number.
pub fn by_org_number(conn: &mut Conn, number: &OrganisationNumber) -> QueryResult<Provider> {
    provider::table
        .filter(provider::org_number.eq(number))
        .select(Provider::as_select())
        .first(conn)
}

/// Several at once, by id.
pub fn many(conn: &mut Conn, ids: &[ProviderId]) -> QueryResult<HashMap<ProviderId, Provider>> {
    let found: Vec<Provider> = provider::table
        .filter(provider::id.eq_any(ids.to_vec()))
        .select(Provider::as_select())
        .load(conn)?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// All of them, by name.
pub fn all(conn: &mut Conn) -> QueryResult<Vec<Provider>> {
    let mut found: Vec<Provider> = provider::table.select(Provider::as_select()).load(conn)?;
    found.sort_by_cached_key(|one| sort_key(&one.name));
    Ok(found)
}

/// Who goes by this number.
pub fn by_number(conn: &mut Conn, number: &StoredNumber) -> QueryResult<Option<Provider>> {
    let query = provider::table.select(Provider::as_select()).into_boxed();
    match (&number.org_number, &number.hash) {
        (Some(digits), _) => query.filter(provider::org_number.eq(digits)),
        (None, hash) => query.filter(provider::owner_number_hash.eq(hash)),
    }
    .first(conn)
    .optional()
}

pub fn insert(
    conn: &mut Conn,
    number: &StoredNumber,
    wish: &Registration,
    now: NaiveDateTime,
) -> QueryResult<Provider> {
    diesel::insert_into(provider::table)
        .values((
            provider::reference.eq(Reference::random()),
            provider::org_number.eq(number.org_number.as_deref()),
            provider::owner_number_sealed.eq(number.sealed.as_deref()),
            provider::owner_number_hash.eq(number.hash.as_deref()),
            provider::name.eq(&wish.name),
            provider::name_folded.eq(fold(&wish.name)),
            provider::legal_form.eq(wish.legal_form),
            provider::about.eq(&wish.about),
            provider::contact_name.eq(&wish.contact_name),
            provider::email.eq(&wish.email),
            provider::phone.eq(&wish.phone),
            provider::website.eq(&wish.website),
            provider::created_at.eq(now),
            provider::changed_at.eq(now),
        ))
        .returning(Provider::columns())
        .get_result(conn)
}

/// Changes the details unless somebody did since `was`: then `false`.
pub fn edit(
    conn: &mut Conn,
    was: &Provider,
    details: &Details,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider::table.find(was.id).filter(provider::changed_at.eq(was.changed_at));
    let moved = diesel::update(unmoved)
        .set((
            provider::contact_name.eq(&details.contact_name),
            provider::email.eq(&details.email),
            provider::phone.eq(&details.phone),
            provider::website.eq(&details.website),
            provider::about.eq(&details.about),
            provider::changed_at.eq(now),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

/// The organisation that an account acts for.
pub fn of_user(conn: &mut Conn, user_id: UserId) -> QueryResult<Option<(Provider, Member)>> {
    provider::table
        .inner_join(provider_member::table)
        .filter(provider_member::user_id.eq(user_id))
        .filter(provider_member::active.eq(true))
        .order(provider_member::id)
        .select((Provider::as_select(), Member::as_select()))
        .first(conn)
        .optional()
}

/// Everybody who acts or acted for the organisation, oldest first.
pub fn members(conn: &mut Conn, id: ProviderId) -> QueryResult<Vec<Member>> {
    provider_member::table
        .filter(provider_member::provider_id.eq(id))
        .order(provider_member::id)
        .select(Member::as_select())
        .load(conn)
}

pub fn insert_member(
    conn: &mut Conn,
    provider_id: ProviderId,
    user_id: UserId,
    role: MemberRole,
    may_sign: bool,
    now: NaiveDateTime,
) -> QueryResult<Member> {
    diesel::insert_into(provider_member::table)
        .values((
            provider_member::provider_id.eq(provider_id),
            provider_member::user_id.eq(user_id),
            provider_member::role.eq(role),
            provider_member::may_sign.eq(may_sign),
            provider_member::answered_at.eq(now),
            provider_member::active.eq(true),
            provider_member::created_at.eq(now),
        ))
        .returning(Member::columns())
        .get_result(conn)
}

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

/// Claims that wait for staff, oldest first.
pub fn waiting_claims(conn: &mut Conn) -> QueryResult<Vec<(Provider, Status)>> {
    provider::table
        .inner_join(provider_status::table)
        .filter(provider_status::state.eq(StatusState::Claimed))
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

/// Accepted statuses whose last day has passed.
pub fn overdue(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Status>> {
    provider_status::table
        .filter(provider_status::state.eq(StatusState::Accepted))
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
            provider_status::evidence.eq(&claim.evidence),
            provider_status::claimed_at.eq(now),
        ))
        .returning(Status::columns())
        .get_result(conn)?;
    insert_criteria(conn, status.id, claim)?;
    Ok(status)
}

/// Claims a status anew, unless it moved meanwhile: then `false`.
pub fn claim_again(
    conn: &mut Conn,
    was: &Status,
    claim: &Claim,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider_status::table.find(was.id).filter(provider_status::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((
            provider_status::state.eq(StatusState::Claimed),
            provider_status::evidence.eq(&claim.evidence),
            provider_status::claimed_at.eq(now),
            provider_status::assessed_by.eq(None::<UserId>),
            provider_status::assessed_at.eq(None::<NaiveDateTime>),
            provider_status::reason.eq(None::<String>),
            provider_status::valid_to.eq(None::<NaiveDate>),
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

/// Notes an assessment, unless the claim moved meanwhile: then `false`.
pub fn assess(
    conn: &mut Conn,
    was: &Status,
    to: StatusState,
    assessment: &Assessment,
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = provider_status::table.find(was.id).filter(provider_status::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((
            provider_status::state.eq(to),
            provider_status::assessed_by.eq(by),
            provider_status::assessed_at.eq(now),
            provider_status::reason.eq(&assessment.reason),
            provider_status::valid_to.eq(assessment.valid_to),
        ))
        .execute(conn)?;
    for &criterion in was.status.criteria() {
        set_met(conn, was.id, criterion, assessment.met.contains(&criterion))?;
    }
    Ok(moved == 1)
}

fn set_met(conn: &mut Conn, id: StatusId, criterion: Criterion, met: bool) -> QueryResult<()> {
    let one = provider_criterion::table
        .filter(provider_criterion::provider_status_id.eq(id))
        .filter(provider_criterion::criterion.eq(criterion));
    diesel::update(one).set(provider_criterion::met.eq(met)).execute(conn).map(drop)
}

/// Ends an accepted status, unless it moved meanwhile: then `false`.
pub fn expire(conn: &mut Conn, was: &Status) -> QueryResult<bool> {
    let unmoved = provider_status::table.find(was.id).filter(provider_status::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set(provider_status::state.eq(StatusState::Expired))
        .execute(conn)?;
    Ok(moved == 1)
}
