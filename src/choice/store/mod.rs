//! Every query on choices.

mod figures;
mod list;

pub use figures::right_figures;
pub(super) use list::{forget_lists, keep_list, kept_list};

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::capacity::CapacityId;
use crate::choice::model::{Choice, ChoiceId, ChoiceState, ReturnReason, Wish};
use crate::choice::rules;
use crate::client::ClientId;
use crate::contract::ContractId;
use crate::kernel::{Reference, UserId};
use crate::offer::{OfferId, RevisionId, SiteId};
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::right::{self, Right, RightId, RightState};
use crate::schema::choice;

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

/// The places that a person has by some of their rights, the oldest first.
pub(in crate::choice) fn confirmed_by(
    conn: &mut Conn,
    rights: &[RightId],
) -> QueryResult<Vec<Choice>> {
    choice::table
        .filter(among(choice::right_id, rights))
        .filter(choice::state.eq(ChoiceState::Confirmed))
        .order(choice::id)
        .select(Choice::columns())
        .load(conn)
}

/// Whether somebody has chosen anew since a moment by one of their rights: another contract, and the
/// choice holds a place.
pub(in crate::choice) fn chose_again(
    conn: &mut Conn,
    old: &Choice,
    rights: &[RightId],
    since: NaiveDateTime,
) -> QueryResult<bool> {
    let found: Option<ChoiceId> = choice::table
        .filter(among(choice::right_id, rights))
        .filter(choice::contract_id.ne(old.contract_id))
        .filter(choice::made_at.ge(since))
        .filter(one_of(choice::state, holding()))
        .select(choice::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
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
    let rights = right::all(conn)?;
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
