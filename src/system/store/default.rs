//! Queries on the policies for those who do not choose.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::kernel::{Reference, UserId};
use crate::measure::MeasureKind;
use crate::platform::db::{Columns, Conn};
use crate::schema::{choice_system, default_policy};
use crate::system::model::{
    ChoiceSystem, ChoiceSystemId, DefaultPolicy, DefaultPolicyId, NewPolicy, SystemState,
};

pub(in crate::system) fn insert_policy(
    conn: &mut Conn,
    system: ChoiceSystemId,
    new: &NewPolicy,
    seed: Option<&str>,
    (by, at): (UserId, NaiveDateTime),
) -> QueryResult<DefaultPolicy> {
    let opinion = new.opinion.as_ref();
    // What was settled at the opening has a summary, and not always who wrote it.
    let named = opinion.filter(|one| !one.by.is_empty());
    diesel::insert_into(default_policy::table)
        .values((
            default_policy::reference.eq(Reference::random()),
            default_policy::choice_system_id.eq(system),
            default_policy::method.eq(new.method),
            default_policy::valid_from.eq(new.valid_from),
            default_policy::ground.eq(&new.ground),
            default_policy::decision_registry_no.eq(&new.decision_registry_no),
            default_policy::unit.eq(&new.unit),
            default_policy::supplier.eq(&new.supplier),
            default_policy::opinion_by.eq(named.map(|one| one.by.as_str())),
            default_policy::opinion_on.eq(named.map(|one| one.on)),
            default_policy::opinion_registry_no.eq(named.map(|one| one.registry_no.as_str())),
            default_policy::opinion_summary.eq(opinion.map(|one| one.summary.as_str())),
            default_policy::seed.eq(seed),
            default_policy::decided_by.eq(by),
            default_policy::made_at.eq(at),
        ))
        .returning(DefaultPolicy::columns())
        .get_result(conn)
}

/// Gives a policy its last day, unless it has one: then `false`.
pub(in crate::system) fn end_policy(
    conn: &mut Conn,
    id: DefaultPolicyId,
    last_day: NaiveDate,
) -> QueryResult<bool> {
    let open = default_policy::table.find(id).filter(default_policy::valid_to.is_null());
    Ok(diesel::update(open).set(default_policy::valid_to.eq(last_day)).execute(conn)? == 1)
}

/// The policies of a system, the newest first.
///
/// # Errors
/// The database's own.
pub fn policies(conn: &mut Conn, system: ChoiceSystemId) -> QueryResult<Vec<DefaultPolicy>> {
    default_policy::table
        .filter(default_policy::choice_system_id.eq(system))
        .order(default_policy::valid_from.desc())
        .select(DefaultPolicy::columns())
        .load(conn)
}

/// The policy of a system that is in force on a day.
///
/// # Errors
/// The database's own.
pub fn policy_on(
    conn: &mut Conn,
    system: ChoiceSystemId,
    day: NaiveDate,
) -> QueryResult<Option<DefaultPolicy>> {
    default_policy::table
        .filter(default_policy::choice_system_id.eq(system))
        .filter(default_policy::valid_from.le(day))
        .filter(default_policy::valid_to.is_null().or(default_policy::valid_to.ge(day)))
        .select(DefaultPolicy::columns())
        .first(conn)
        .optional()
}

/// The policy for a kind of measure on a day, with its system: that of the oldest system which has
/// opened and has a policy in force.
///
/// # Errors
/// The database's own.
pub fn policy_of_kind(
    conn: &mut Conn,
    kind: MeasureKind,
    day: NaiveDate,
) -> QueryResult<Option<(ChoiceSystem, DefaultPolicy)>> {
    default_policy::table
        .inner_join(choice_system::table.on(choice_system::id.eq(default_policy::choice_system_id)))
        .filter(choice_system::measure_kind.eq(kind))
        .filter(choice_system::state.ne(SystemState::Draft))
        .filter(default_policy::valid_from.le(day))
        .filter(default_policy::valid_to.is_null().or(default_policy::valid_to.ge(day)))
        .order(choice_system::id)
        .select((ChoiceSystem::columns(), DefaultPolicy::columns()))
        .first(conn)
        .optional()
}
