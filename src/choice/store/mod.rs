//! Every query on choices. A choice is written once and never changed.

mod list;

pub(super) use list::{forget_lists, keep_list, kept_list};

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::choice::model::{Choice, ChoiceId, Wish};
use crate::choice::rules;
use crate::client::ClientId;
use crate::kernel::{Reference, UserId};
use crate::placement::{self, Placement, PlacementId};
use crate::platform::db::{Columns, Conn, among};
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

pub(in crate::choice) fn of_placement(conn: &mut Conn, id: PlacementId) -> QueryResult<Choice> {
    choice::table.filter(choice::placement_id.eq(id)).select(Choice::columns()).first(conn)
}

/// The choices of several placements, by placement.
pub(in crate::choice) fn of_placements(
    conn: &mut Conn,
    ids: &[PlacementId],
) -> QueryResult<HashMap<PlacementId, Choice>> {
    let found: Vec<Choice> = choice::table
        .filter(among(choice::placement_id, ids))
        .select(Choice::columns())
        .load(conn)?;
    Ok(found.into_iter().map(|one| (one.placement_id, one)).collect())
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

pub(in crate::choice) fn insert(
    conn: &mut Conn,
    placement: &Placement,
    wish: &Wish,
    recorded_by: UserId,
    now: NaiveDateTime,
) -> QueryResult<Choice> {
    diesel::insert_into(choice::table)
        .values((
            choice::reference.eq(&placement.receipt),
            choice::placement_id.eq(placement.id),
            choice::right_id.eq(placement.right_id),
            choice::client_id.eq(placement.client_id),
            choice::owner_authority_id.eq(placement.owner_authority_id),
            choice::offer_id.eq(placement.offer_id),
            choice::offer_revision_id.eq(placement.offer_revision_id),
            choice::site_id.eq(placement.site_id),
            choice::chosen_by.eq(wish.chooser.chosen_by),
            choice::channel.eq(wish.chooser.channel),
            choice::recorded_by.eq(recorded_by),
            choice::mandate.eq(&wish.chooser.mandate),
            choice::representative.eq(&wish.chooser.representative),
            choice::paper.eq(&wish.chooser.paper),
            choice::yes_given.eq(wish.chooser.yes_given),
            choice::interpreter.eq(wish.chooser.interpreter),
            choice::shown_list.eq(serde_json::json!(wish.shown).to_string()),
            choice::shown_version.eq(rules::LIST_VERSION),
            choice::made_at.eq(now),
            choice::told_languages.eq(wish.chooser.told_in_stored()),
            choice::interpreter_present.eq(wish.chooser.interpreter_present),
            choice::read_language.eq(wish.shown.language),
            choice::read_texts.eq(&wish.shown.texts),
        ))
        .returning(Choice::columns())
        .get_result(conn)
}

/// What `valfard check` recomputes: each choice has the placement that says the same of what was chosen,
/// and each placement its choice and its place.
///
/// # Errors
/// The database's own.
pub fn without_placement(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let mut faults = placement::without_claim(conn)?;
    let all: Vec<Choice> = choice::table.order(choice::id).select(Choice::columns()).load(conn)?;
    let ids: Vec<PlacementId> = all.iter().map(|one| one.placement_id).collect();
    let placed = placement::many(conn, &ids)?;
    let placed: HashMap<PlacementId, Placement> =
        placed.into_iter().map(|one| (one.id, one)).collect();
    let agree = |one: &Choice, placed: &Placement| {
        one.reference == placed.receipt
            && one.right_id == placed.right_id
            && one.offer_revision_id == placed.offer_revision_id
            && one.site_id == placed.site_id
    };
    for one in &all {
        if !placed.get(&one.placement_id).is_some_and(|placed| agree(one, placed)) {
            faults
                .push(format!("{} is a choice of another place than its placement", one.reference));
        }
    }
    Ok(faults)
}
