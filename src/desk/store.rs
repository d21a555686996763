//! Counts over the rooms' tables. Nothing here loads a person.

use chrono::NaiveDate;
use diesel::dsl::{count, count_star};
use diesel::prelude::*;

use crate::approval::ApplicationState;
use crate::choice::{ChoiceState, ChosenBy, RightState};
use crate::contract::ContractState;
use crate::kernel::{AuthorityId, UserId};
use crate::placement::PlacementState;
use crate::platform::db::{Conn, one_of};
use crate::provider::{ProviderId, StatusKind, StatusState};
use crate::schema::{
    app_user, capacity_cap, choice, client, contract, lov_application, placement, provider_status,
    right_to_choose,
};

/// The whole portal in numbers.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Totals {
    pub providers: i64,
    pub social_enterprises: i64,
    pub placed: i64,
    pub ended: i64,
    pub rights: i64,
    pub chosen: i64,
    pub cap: i64,
    pub occupied: i64,
}

pub(super) fn totals(conn: &mut Conn) -> QueryResult<Totals> {
    let in_force = [ContractState::Active, ContractState::NoticeGiven];
    let staying = [PlacementState::StartConfirmed, PlacementState::Ongoing, PlacementState::Paused];
    let caps: Vec<(i64, i64)> =
        capacity_cap::table.select((capacity_cap::cap, capacity_cap::occupied)).load(conn)?;
    let used = [ChoiceState::Made, ChoiceState::Confirmed, ChoiceState::Ended];
    let decided: i64 = choice::table
        .filter(choice::chosen_by.eq(ChosenBy::Decision))
        .filter(one_of(choice::state, used))
        .count()
        .get_result(conn)?;
    Ok(Totals {
        providers: contract::table
            .filter(one_of(contract::state, in_force))
            .select(count(contract::provider_id).aggregate_distinct())
            .first(conn)?,
        social_enterprises: provider_status::table
            .inner_join(contract::table.on(contract::provider_id.eq(provider_status::provider_id)))
            .filter(one_of(contract::state, in_force))
            .filter(provider_status::status.eq(StatusKind::SocialEnterprise))
            .filter(one_of(provider_status::state, [StatusState::Accepted, StatusState::Renewing]))
            .select(count(provider_status::provider_id).aggregate_distinct())
            .first(conn)?,
        placed: placement::table
            .filter(one_of(placement::state, staying))
            .count()
            .get_result(conn)?,
        ended: placement::table
            .filter(placement::state.eq(PlacementState::Ended))
            .count()
            .get_result(conn)?,
        rights: right_to_choose::table
            .filter(right_to_choose::state.ne(RightState::Open))
            .count()
            .get_result(conn)?,
        // What the authority decided is nobody's choice (R15).
        chosen: right_to_choose::table
            .filter(right_to_choose::state.eq(RightState::Used))
            .count()
            .get_result::<i64>(conn)?
            - decided,
        cap: caps.iter().map(|(cap, _)| cap).sum(),
        occupied: caps.iter().map(|(_, occupied)| occupied).sum(),
    })
}

/// How many applications wait, and how many of them past the promised day.
pub(super) fn applications(
    conn: &mut Conn,
    owner: AuthorityId,
    today: NaiveDate,
) -> QueryResult<(i64, i64)> {
    let waiting = [
        ApplicationState::Submitted,
        ApplicationState::UnderReview,
        ApplicationState::CompletionRequested,
    ];
    let promised: Vec<Option<NaiveDate>> = lov_application::table
        .filter(lov_application::owner_authority_id.eq(owner))
        .filter(one_of(lov_application::state, waiting))
        .select(lov_application::promised_on)
        .load(conn)?;
    let late = promised.iter().flatten().filter(|day| **day < today).count();
    Ok((length(promised.len()), length(late)))
}

/// How many contracts wait for the authority's signature.
pub(super) fn contracts_to_sign(conn: &mut Conn, owner: AuthorityId) -> QueryResult<i64> {
    contract::table
        .filter(contract::owner_authority_id.eq(owner))
        .filter(contract::state.eq(ContractState::ToSign))
        .count()
        .get_result(conn)
}

/// How many cases each caseworker of an authority is responsible for.
pub(super) fn workload(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<(UserId, String, i64)>> {
    client::table
        .inner_join(app_user::table.on(app_user::id.eq(client::responsible_user_id)))
        .filter(client::owner_authority_id.eq(owner))
        .group_by((app_user::id, app_user::name))
        .select((app_user::id, app_user::name, count_star()))
        .order(app_user::name)
        .load(conn)
}

/// Open rights of an authority.
pub(super) fn open_rights(conn: &mut Conn, owner: AuthorityId) -> QueryResult<i64> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .filter(right_to_choose::state.eq(RightState::Open))
        .count()
        .get_result(conn)
}

/// A provider's participants who wait: for an answer, and for a first day.
pub(super) fn waiting_participants(
    conn: &mut Conn,
    provider_id: ProviderId,
) -> QueryResult<(i64, i64)> {
    let mut of = |state: PlacementState| -> QueryResult<i64> {
        placement::table
            .filter(placement::provider_id.eq(provider_id))
            .filter(placement::state.eq(state))
            .count()
            .get_result(conn)
    };
    Ok((of(PlacementState::Reserved)?, of(PlacementState::Accepted)?))
}

/// Accounts that may sign in.
pub(super) fn accounts(conn: &mut Conn) -> QueryResult<i64> {
    app_user::table.filter(app_user::active.eq(true)).count().get_result(conn)
}

fn length(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
