//! Every query on requests and their items.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::model::{Ask, DisclosureOutcome, DisclosureState, Item, ItemId, Request, RequestId};
use crate::identity::DelegationId;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::platform::db::{Columns, Conn, one_of};
use crate::registry::{DocumentId, MatterId};
use crate::schema::{disclosure_item, disclosure_request};

pub fn get(conn: &mut Conn, id: RequestId) -> QueryResult<Request> {
    disclosure_request::table.find(id).select(Request::as_select()).first(conn)
}

pub fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Request> {
    disclosure_request::table
        .filter(disclosure_request::reference.eq(reference))
        .select(Request::as_select())
        .first(conn)
}

/// The request that a form has made already.
pub fn by_once(conn: &mut Conn, once: &str) -> QueryResult<Option<Request>> {
    disclosure_request::table
        .filter(disclosure_request::once_key.eq(once))
        .select(Request::as_select())
        .first(conn)
        .optional()
}

/// The request whose answer a link leads to.
pub fn by_link_hash(conn: &mut Conn, hash: &str) -> QueryResult<Request> {
    disclosure_request::table
        .filter(disclosure_request::link_hash.eq(hash))
        .select(Request::as_select())
        .first(conn)
}

/// An authority's requests, the oldest first; those that wait, or those that do not.
pub fn of_authority(
    conn: &mut Conn,
    owner: AuthorityId,
    waiting: bool,
    limit: i64,
) -> QueryResult<Vec<Request>> {
    let states: Vec<_> =
        DisclosureState::ALL.iter().copied().filter(|state| state.waits() == waiting).collect();
    let query = disclosure_request::table
        .filter(disclosure_request::owner_authority_id.eq(owner))
        .filter(one_of(disclosure_request::state, states))
        .limit(limit)
        .select(Request::as_select());
    if waiting {
        query.order(disclosure_request::received_at).load(conn)
    } else {
        query.order(disclosure_request::received_at.desc()).load(conn)
    }
}

pub fn insert(
    conn: &mut Conn,
    owner: AuthorityId,
    matter_id: MatterId,
    ask: &Ask,
    came_at: NaiveDateTime,
) -> QueryResult<Request> {
    diesel::insert_into(disclosure_request::table)
        .values((
            disclosure_request::reference.eq(Reference::random()),
            disclosure_request::matter_id.eq(matter_id),
            disclosure_request::owner_authority_id.eq(owner),
            disclosure_request::state.eq(DisclosureState::Received),
            disclosure_request::came_by.eq(ask.came_by),
            disclosure_request::received_at.eq(came_at),
            disclosure_request::wish.eq(&ask.wish),
            disclosure_request::language.eq(ask.language),
            disclosure_request::reply_by.eq(ask.reply_by),
            disclosure_request::asker_name.eq(&ask.name),
            disclosure_request::asker_email.eq(&ask.email),
            disclosure_request::asker_address.eq(&ask.address),
            disclosure_request::revision.eq(1),
            disclosure_request::once_key.eq(&ask.once),
        ))
        .returning(Request::columns())
        .get_result(conn)
}

/// Moves a request on, if nobody has moved or changed it since it was read.
pub fn move_on(conn: &mut Conn, was: &Request, to: DisclosureState) -> QueryResult<bool> {
    let unmoved = disclosure_request::table
        .find(was.id)
        .filter(disclosure_request::state.eq(was.state))
        .filter(disclosure_request::revision.eq(was.revision));
    let moved = diesel::update(unmoved)
        .set((
            disclosure_request::state.eq(to),
            disclosure_request::revision.eq(disclosure_request::revision + 1),
        ))
        .execute(conn)?;
    Ok(moved == 1)
}

pub fn set_handler(conn: &mut Conn, id: RequestId, handler: UserId) -> QueryResult<()> {
    diesel::update(disclosure_request::table.find(id))
        .set(disclosure_request::handler_id.eq(handler))
        .execute(conn)
        .map(drop)
}

pub fn set_note(conn: &mut Conn, id: RequestId, note: Option<&str>) -> QueryResult<()> {
    diesel::update(disclosure_request::table.find(id))
        .set((
            disclosure_request::note.eq(note),
            disclosure_request::revision.eq(disclosure_request::revision + 1),
        ))
        .execute(conn)
        .map(drop)
}

/// Something about the documents changed.
pub fn touch(conn: &mut Conn, id: RequestId) -> QueryResult<()> {
    diesel::update(disclosure_request::table.find(id))
        .set(disclosure_request::revision.eq(disclosure_request::revision + 1))
        .execute(conn)
        .map(drop)
}

/// How an answer went off.
pub struct Sent<'a> {
    pub by: UserId,
    pub at: NaiveDateTime,
    pub delegation: Option<DelegationId>,
    pub letter: DocumentId,
    /// The hash of the link's token, and until when the link works.
    pub link: Option<(&'a str, NaiveDateTime)>,
}

pub fn set_answered(conn: &mut Conn, id: RequestId, sent: &Sent<'_>) -> QueryResult<()> {
    diesel::update(disclosure_request::table.find(id))
        .set((
            disclosure_request::answered_at.eq(sent.at),
            disclosure_request::answered_by.eq(sent.by),
            disclosure_request::delegation_id.eq(sent.delegation),
            disclosure_request::letter_document_id.eq(sent.letter),
            disclosure_request::link_hash.eq(sent.link.map(|(hash, _)| hash)),
            disclosure_request::link_until.eq(sent.link.map(|(_, until)| until)),
        ))
        .execute(conn)
        .map(drop)
}

pub fn set_served(
    conn: &mut Conn,
    id: RequestId,
    served_on: NaiveDate,
    last_day: NaiveDate,
) -> QueryResult<()> {
    diesel::update(disclosure_request::table.find(id))
        .set((
            disclosure_request::served_on.eq(served_on),
            disclosure_request::appeal_last_day.eq(last_day),
        ))
        .execute(conn)
        .map(drop)
}

/// The matters of refusals whose time to appeal ended before a day.
pub fn past_appeal(conn: &mut Conn, today: NaiveDate) -> QueryResult<Vec<MatterId>> {
    disclosure_request::table
        .filter(disclosure_request::appeal_last_day.lt(today))
        .select(disclosure_request::matter_id)
        .load(conn)
}

/// The documents of a request, in the order they were picked.
pub fn items(conn: &mut Conn, id: RequestId) -> QueryResult<Vec<Item>> {
    disclosure_item::table
        .filter(disclosure_item::request_id.eq(id))
        .order(disclosure_item::id)
        .select(Item::as_select())
        .load(conn)
}

pub fn insert_item(
    conn: &mut Conn,
    request_id: RequestId,
    document_id: DocumentId,
) -> QueryResult<()> {
    diesel::insert_into(disclosure_item::table)
        .values((
            disclosure_item::request_id.eq(request_id),
            disclosure_item::document_id.eq(document_id),
            disclosure_item::outcome.eq(DisclosureOutcome::Open),
            disclosure_item::revision.eq(1),
        ))
        .execute(conn)
        .map(drop)
}

pub fn delete_item(conn: &mut Conn, id: ItemId) -> QueryResult<()> {
    diesel::delete(disclosure_item::table.find(id)).execute(conn).map(drop)
}

/// A test as it is stored.
pub struct Tested<'a> {
    pub outcome: DisclosureOutcome,
    pub paragraph: Option<&'a str>,
    pub reason: Option<&'a str>,
    pub passages: Option<&'a str>,
    pub by: UserId,
    pub at: NaiveDateTime,
}

/// Stores a test over the revision that its tester read; false if another was stored meanwhile.
pub fn set_test(
    conn: &mut Conn,
    id: ItemId,
    revision: i64,
    test: &Tested<'_>,
) -> QueryResult<bool> {
    let read = disclosure_item::table.find(id).filter(disclosure_item::revision.eq(revision));
    let stored = diesel::update(read)
        .set((
            disclosure_item::outcome.eq(test.outcome),
            disclosure_item::paragraph.eq(test.paragraph),
            disclosure_item::reason.eq(test.reason),
            disclosure_item::passages.eq(test.passages),
            disclosure_item::tested_by.eq(test.by),
            disclosure_item::tested_at.eq(test.at),
            disclosure_item::revision.eq(revision + 1),
        ))
        .execute(conn)?;
    Ok(stored == 1)
}

pub fn set_copy(conn: &mut Conn, id: ItemId, copy: DocumentId) -> QueryResult<()> {
    diesel::update(disclosure_item::table.find(id))
        .set(disclosure_item::copy_document_id.eq(copy))
        .execute(conn)
        .map(drop)
}
