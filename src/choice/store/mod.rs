//! Every query on rights to choose and choices.

mod figures;
mod list;

pub use figures::{open_rights, right_figures};
pub(super) use list::{forget_lists, keep_list, kept_list};

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::capacity::CapacityId;
use crate::choice::model::{
    Choice, ChoiceId, ChoiceState, NewRight, ReturnReason, Right, RightId, RightState, Wish,
};
use crate::choice::rules;
use crate::client::ClientId;
use crate::contract::ContractId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::measure::MeasureKind;
use crate::offer::{OfferId, RevisionId, SiteId};
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::schema::{choice, right_to_choose};

pub(in crate::choice) fn right_by_reference(
    conn: &mut Conn,
    reference: &Reference,
) -> QueryResult<Right> {
    right_to_choose::table
        .filter(right_to_choose::reference.eq(reference))
        .select(Right::columns())
        .first(conn)
}

pub(in crate::choice) fn right_by_id(conn: &mut Conn, id: RightId) -> QueryResult<Right> {
    right_to_choose::table.find(id).select(Right::columns()).first(conn)
}

/// A person's rights, the newest first.
pub(in crate::choice) fn rights_of(
    conn: &mut Conn,
    client_id: ClientId,
) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::client_id.eq(client_id))
        .order(right_to_choose::id.desc())
        .select(Right::columns())
        .load(conn)
}

/// Persons of an authority who have, or have had, a right to choose.
///
/// # Errors
/// The database's own.
pub fn client_ids_with_right(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<ClientId>> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .select(right_to_choose::client_id)
        .distinct()
        .load(conn)
}

/// Persons of an authority who have a right that waits to be used.
///
/// # Errors
/// The database's own.
pub fn client_ids_with_open_right(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<ClientId>> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .filter(right_to_choose::state.eq(RightState::Open))
        .select(right_to_choose::client_id)
        .distinct()
        .load(conn)
}

pub(in crate::choice) fn insert_right(
    conn: &mut Conn,
    client_id: ClientId,
    owner: AuthorityId,
    new: &NewRight,
    opened_by: UserId,
    now: NaiveDateTime,
) -> QueryResult<Right> {
    diesel::insert_into(right_to_choose::table)
        .values((
            right_to_choose::reference.eq(Reference::random()),
            right_to_choose::client_id.eq(client_id),
            right_to_choose::owner_authority_id.eq(owner),
            right_to_choose::measure_kind.eq(new.measure_kind),
            right_to_choose::legal_basis.eq(new.legal_basis),
            right_to_choose::hundredths.eq(new.hundredths),
            right_to_choose::area.eq(new.area),
            right_to_choose::needs_languages.eq(new.languages_stored()),
            right_to_choose::needs_access.eq(new.access_stored()),
            right_to_choose::told_by.eq(new.told_by),
            right_to_choose::planned_from.eq(new.planned_from),
            right_to_choose::planned_to.eq(new.planned_to),
            right_to_choose::opened_by.eq(opened_by),
            right_to_choose::opened_at.eq(now),
            right_to_choose::last_day.eq(new.last_day),
            right_to_choose::state.eq(RightState::Open),
        ))
        .returning(Right::columns())
        .get_result(conn)
}

/// Moves a right, unless somebody moved it first: then `false`.
pub(in crate::choice) fn go_right(
    conn: &mut Conn,
    was: &Right,
    to: RightState,
    last_day: NaiveDate,
) -> QueryResult<bool> {
    let unmoved = right_to_choose::table.find(was.id).filter(right_to_choose::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((right_to_choose::state.eq(to), right_to_choose::last_day.eq(last_day)))
        .execute(conn)?;
    Ok(moved == 1)
}

/// Notes that something happens with a right on a day; an earlier day than the one known changes
/// nothing.
///
/// # Errors
/// The database's own.
pub fn happened(conn: &mut Conn, id: RightId, day: NaiveDate) -> QueryResult<()> {
    let before = right_to_choose::event_on.is_null().or(right_to_choose::event_on.lt(day));
    diesel::update(right_to_choose::table.find(id).filter(before.assume_not_null()))
        .set(right_to_choose::event_on.eq(day))
        .execute(conn)
        .map(drop)
}

pub(in crate::choice) fn by_reference(
    conn: &mut Conn,
    reference: &Reference,
) -> QueryResult<Choice> {
    choice::table.filter(choice::reference.eq(reference)).select(Choice::columns()).first(conn)
}

pub(in crate::choice) fn get(conn: &mut Conn, id: ChoiceId) -> QueryResult<Choice> {
    choice::table.find(id).select(Choice::columns()).first(conn)
}

/// Several choices at once.
///
/// # Errors
/// The database's own.
pub fn many(conn: &mut Conn, ids: &[ChoiceId]) -> QueryResult<Vec<Choice>> {
    choice::table.filter(among(choice::id, ids)).select(Choice::columns()).load(conn)
}

fn holding() -> Vec<ChoiceState> {
    ChoiceState::ALL.iter().copied().filter(|state| state.holds_place()).collect()
}

/// The choice that a right is used for, if it is: during a change of provider the newer of the two.
pub(in crate::choice) fn open_of_right(
    conn: &mut Conn,
    id: RightId,
) -> QueryResult<Option<Choice>> {
    choice::table
        .filter(choice::right_id.eq(id))
        .filter(one_of(choice::state, holding()))
        .order(choice::id.desc())
        .select(Choice::columns())
        .first(conn)
        .optional()
}

/// The choice that is to replace another, or has replaced it.
pub(in crate::choice) fn instead_of(conn: &mut Conn, id: ChoiceId) -> QueryResult<Option<Choice>> {
    choice::table
        .filter(choice::replaces_id.eq(id))
        .filter(one_of(choice::state, holding()))
        .select(Choice::columns())
        .first(conn)
        .optional()
}

/// The places that a person has by another right of a kind than this one, the oldest first.
pub(in crate::choice) fn had_beside(conn: &mut Conn, right: &Right) -> QueryResult<Vec<Choice>> {
    choice::table
        .inner_join(right_to_choose::table)
        .filter(choice::client_id.eq(right.client_id))
        .filter(choice::owner_authority_id.eq(right.owner_authority_id))
        .filter(choice::right_id.ne(right.id))
        .filter(choice::state.eq(ChoiceState::Confirmed))
        .filter(right_to_choose::measure_kind.eq(right.measure_kind))
        .order(choice::id)
        .select(Choice::columns())
        .load(conn)
}

/// Whether somebody has chosen anew since a moment: another contract, the same kind of measure, and
/// the choice holds a place.
pub(in crate::choice) fn chose_again(
    conn: &mut Conn,
    old: &Choice,
    kind: MeasureKind,
    since: NaiveDateTime,
) -> QueryResult<bool> {
    let found: Option<ChoiceId> = choice::table
        .inner_join(right_to_choose::table)
        .filter(choice::client_id.eq(old.client_id))
        .filter(choice::contract_id.ne(old.contract_id))
        .filter(choice::made_at.ge(since))
        .filter(one_of(choice::state, holding()))
        .filter(right_to_choose::measure_kind.eq(kind))
        .select(choice::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Rights that wait to be used past their last day.
pub(in crate::choice) fn rights_past(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::state.eq(RightState::Open))
        .filter(right_to_choose::last_day.lt(today))
        .order(right_to_choose::id)
        .select(Right::columns())
        .load(conn)
}

/// Rights that wait to be used, with their last day within a time.
///
/// # Errors
/// The database's own.
pub fn open_rights_ending(
    conn: &mut Conn,
    from: NaiveDate,
    to: NaiveDate,
) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::state.eq(RightState::Open))
        .filter(right_to_choose::last_day.between(from, to))
        .order(right_to_choose::id)
        .select(Right::columns())
        .load(conn)
}

/// An authority's rights that nobody used and that wait for a decision, the oldest first.
///
/// # Errors
/// The database's own.
pub fn lapsed_rights(conn: &mut Conn, owner: AuthorityId) -> QueryResult<Vec<Right>> {
    right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .filter(right_to_choose::state.eq(RightState::Lapsed))
        .order((right_to_choose::last_day, right_to_choose::id))
        .select(Right::columns())
        .load(conn)
}

/// Persons of an authority whose newest right of a kind lapsed.
///
/// # Errors
/// The database's own.
pub fn client_ids_with_lapsed_right(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<ClientId>> {
    let all: Vec<(ClientId, MeasureKind, RightState)> = right_to_choose::table
        .filter(right_to_choose::owner_authority_id.eq(owner))
        .order(right_to_choose::id)
        .select((right_to_choose::client_id, right_to_choose::measure_kind, right_to_choose::state))
        .load(conn)?;
    let mut newest: HashMap<(ClientId, MeasureKind), RightState> = HashMap::new();
    for (id, kind, state) in all {
        newest.insert((id, kind), state);
    }
    let lapsed = newest.into_iter().filter(|(_, state)| *state == RightState::Lapsed);
    let whose: BTreeSet<ClientId> = lapsed.map(|((id, _), _)| id).collect();
    Ok(whose.into_iter().collect())
}

/// What `valfard check` recomputes: a right has one open choice at most, or two of which one
/// replaces the other, and is used while it has any.
///
/// # Errors
/// The database's own.
pub fn rights_out_of_step(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let open: Vec<(RightId, ChoiceId, Option<ChoiceId>)> = choice::table
        .filter(one_of(choice::state, holding()))
        .order(choice::id)
        .select((choice::right_id, choice::id, choice::replaces_id))
        .load(conn)?;
    let mut of: BTreeMap<RightId, Vec<(ChoiceId, Option<ChoiceId>)>> = BTreeMap::new();
    for (right, id, replaces) in open {
        of.entry(right).or_default().push((id, replaces));
    }
    let rights: Vec<Right> =
        right_to_choose::table.order(right_to_choose::id).select(Right::columns()).load(conn)?;
    let fault = |right: &Right| match of.get(&right.id).map_or(&[][..], Vec::as_slice) {
        [_] | [_, _] if right.state != RightState::Used => {
            Some(format!("{} is {} and has an open choice", right.reference, right.state))
        }
        [] | [_] => None,
        [(first, _), (_, replaces)] if *replaces == Some(*first) => None,
        _ => Some(format!("{} has more than one open choice", right.reference)),
    };
    Ok(rights.iter().filter_map(fault).collect())
}

/// A person's choices, the newest first.
pub(in crate::choice) fn of_client(
    conn: &mut Conn,
    client_id: ClientId,
) -> QueryResult<Vec<Choice>> {
    choice::table
        .filter(choice::client_id.eq(client_id))
        .order(choice::id.desc())
        .select(Choice::columns())
        .load(conn)
}

/// What a wish has come to point at.
pub(in crate::choice) struct Chosen {
    pub offer: OfferId,
    pub revision: RevisionId,
    pub site: SiteId,
    pub contract: ContractId,
    pub capacity: CapacityId,
    /// The choice whose place is given up when this one is certain.
    pub replaces: Option<ChoiceId>,
}

pub(in crate::choice) fn insert(
    conn: &mut Conn,
    right: &Right,
    wish: &Wish,
    chosen: &Chosen,
    recorded_by: UserId,
    now: NaiveDateTime,
) -> QueryResult<Choice> {
    diesel::insert_into(choice::table)
        .values((
            choice::reference.eq(Reference::random()),
            choice::right_id.eq(right.id),
            choice::client_id.eq(right.client_id),
            choice::owner_authority_id.eq(right.owner_authority_id),
            choice::offer_id.eq(chosen.offer),
            choice::offer_revision_id.eq(chosen.revision),
            choice::site_id.eq(chosen.site),
            choice::contract_id.eq(chosen.contract),
            choice::capacity_id.eq(chosen.capacity),
            choice::state.eq(ChoiceState::Made),
            choice::chosen_by.eq(wish.chooser.chosen_by),
            choice::channel.eq(wish.chooser.channel),
            choice::recorded_by.eq(recorded_by),
            choice::mandate.eq(&wish.chooser.mandate),
            choice::representative.eq(&wish.chooser.representative),
            choice::paper.eq(&wish.chooser.paper),
            choice::replaces_id.eq(chosen.replaces),
            choice::yes_given.eq(wish.chooser.yes_given),
            choice::interpreter.eq(wish.chooser.interpreter),
            choice::shown_list.eq(serde_json::json!(wish.shown).to_string()),
            choice::shown_version.eq(rules::LIST_VERSION),
            choice::made_at.eq(now),
            choice::changed_at.eq(now),
            choice::told_languages.eq(wish.chooser.told_in_stored()),
            choice::interpreter_present.eq(wish.chooser.interpreter_present),
            choice::read_language.eq(wish.shown.language),
            choice::read_texts.eq(&wish.shown.texts),
        ))
        .returning(Choice::columns())
        .get_result(conn)
}

/// Moves a choice, unless somebody moved it first: then `false`.
pub(in crate::choice) fn go(
    conn: &mut Conn,
    was: &Choice,
    to: ChoiceState,
    reason: Option<ReturnReason>,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let unmoved = choice::table.find(was.id).filter(choice::state.eq(was.state));
    let moved = diesel::update(unmoved)
        .set((choice::state.eq(to), choice::return_reason.eq(reason), choice::changed_at.eq(now)))
        .execute(conn)?;
    Ok(moved == 1)
}
