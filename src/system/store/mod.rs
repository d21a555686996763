//! Every query on the room's tables.

mod default;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{ChoiceSystem, ChoiceSystemId, DefaultAlternative, NewSystem, SystemState};
use crate::kernel::{AuthorityId, Reference};
use crate::platform::db::{Columns, Conn, among};
use crate::registry::MatterId;
use crate::schema::choice_system;

pub(super) use default::{end_policy, insert_policy};
pub use default::{policies, policy_of_kind, policy_on};

pub(super) fn insert(
    conn: &mut Conn,
    reference: &Reference,
    matter: MatterId,
    new: &NewSystem,
    now: NaiveDateTime,
) -> QueryResult<ChoiceSystem> {
    diesel::insert_into(choice_system::table)
        .values((
            choice_system::reference.eq(reference),
            choice_system::owner_authority_id.eq(new.owner_authority_id),
            choice_system::matter_id.eq(matter),
            choice_system::name.eq(&new.name),
            choice_system::measure_kind.eq(new.measure_kind),
            choice_system::cpv.eq(&new.cpv),
            choice_system::decided_on.eq(new.decided_on),
            choice_system::decision_registry_no.eq(&new.decision_registry_no),
            choice_system::default_alternative.eq(new.default_alternative),
            choice_system::default_ground.eq(&new.default_ground),
            choice_system::default_unit.eq(&new.default_unit),
            choice_system::default_supplier.eq(&new.default_supplier),
            choice_system::specification_series.eq(reference.as_str()),
            choice_system::state.eq(SystemState::Draft),
            choice_system::created_at.eq(now),
            choice_system::target_groups.eq(new.bounds.target_groups_stored()),
            choice_system::areas.eq(new.bounds.areas_stored()),
            choice_system::reserved.eq(new.bounds.reserved),
            choice_system::reply_days.eq(new.bounds.reply_days),
            choice_system::legal_opinion.eq(&new.bounds.legal_opinion),
        ))
        .returning(ChoiceSystem::columns())
        .get_result(conn)
}

/// Rewrites what a system says of itself; its owner, state and terms stay.
pub(super) fn rewrite(conn: &mut Conn, id: ChoiceSystemId, wish: &NewSystem) -> QueryResult<()> {
    diesel::update(choice_system::table.find(id))
        .set((
            choice_system::name.eq(&wish.name),
            choice_system::measure_kind.eq(wish.measure_kind),
            choice_system::cpv.eq(&wish.cpv),
            choice_system::decided_on.eq(wish.decided_on),
            choice_system::decision_registry_no.eq(&wish.decision_registry_no),
            choice_system::default_alternative.eq(wish.default_alternative),
            choice_system::default_ground.eq(&wish.default_ground),
            choice_system::default_unit.eq(&wish.default_unit),
            choice_system::default_supplier.eq(&wish.default_supplier),
            choice_system::target_groups.eq(wish.bounds.target_groups_stored()),
            choice_system::areas.eq(wish.bounds.areas_stored()),
            choice_system::reserved.eq(wish.bounds.reserved),
            choice_system::reply_days.eq(wish.bounds.reply_days),
            choice_system::legal_opinion.eq(&wish.bounds.legal_opinion),
        ))
        .execute(conn)
        .map(drop)
}

pub fn get(conn: &mut Conn, id: ChoiceSystemId) -> QueryResult<ChoiceSystem> {
    choice_system::table.find(id).select(ChoiceSystem::as_select()).first(conn)
}

/// Several systems at once.
pub fn many(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = ChoiceSystemId>,
) -> QueryResult<Vec<ChoiceSystem>> {
    choice_system::table
        .filter(among(choice_system::id, ids))
        .select(ChoiceSystem::as_select())
        .load(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<ChoiceSystem> {
    choice_system::table
        .filter(choice_system::reference.eq(reference))
        .select(ChoiceSystem::as_select())
        .first(conn)
}

/// The system whose terms a series of versions is.
pub fn of_series(conn: &mut Conn, series: &str) -> QueryResult<ChoiceSystem> {
    choice_system::table
        .filter(choice_system::specification_series.eq(series))
        .select(ChoiceSystem::as_select())
        .first(conn)
}

/// Every system of an authority, newest first.
pub fn of_authority(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<ChoiceSystem>> {
    choice_system::table
        .filter(choice_system::owner_authority_id.eq(owner))
        .order(choice_system::id.desc())
        .select(ChoiceSystem::as_select())
        .load(conn)
}

/// The systems that take applications, of every authority.
pub fn taking_applications(conn: &mut Conn) -> QueryResult<Vec<ChoiceSystem>> {
    choice_system::table
        .filter(choice_system::state.eq(SystemState::Open))
        .order(choice_system::id)
        .select(ChoiceSystem::as_select())
        .load(conn)
}

/// Moves a system on, if it still stands where the rule saw it.
pub(super) fn move_on(
    conn: &mut Conn,
    id: ChoiceSystemId,
    from: SystemState,
    to: SystemState,
) -> QueryResult<bool> {
    let here = choice_system::table.find(id).filter(choice_system::state.eq(from));
    Ok(diesel::update(here).set(choice_system::state.eq(to)).execute(conn)? == 1)
}

pub(super) fn set_default(
    conn: &mut Conn,
    id: ChoiceSystemId,
    alternative: DefaultAlternative,
    ground: &str,
    (unit, supplier): (Option<&str>, Option<&Reference>),
) -> QueryResult<()> {
    diesel::update(choice_system::table.find(id))
        .set((
            choice_system::default_alternative.eq(alternative),
            choice_system::default_ground.eq(ground),
            choice_system::default_unit.eq(unit),
            choice_system::default_supplier.eq(supplier),
        ))
        .execute(conn)
        .map(drop)
}

pub(super) fn set_advertisement(
    conn: &mut Conn,
    id: ChoiceSystemId,
    url: Option<&str>,
    number: Option<&str>,
) -> QueryResult<()> {
    diesel::update(choice_system::table.find(id))
        .set((choice_system::advertisement_url.eq(url), choice_system::advertisement_id.eq(number)))
        .execute(conn)
        .map(drop)
}
