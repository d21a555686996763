//! Protections, handlers and what was called back (R59).

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::client::model::{
    Client, ClientId, Handler, Protection, ProtectionFacts, ProtectionId, Recall, RecallKind,
};
use crate::kernel::{AuthorityId, Email, Reference, UserId, text};
use crate::platform::db::{Columns, Conn};
use crate::platform::outbox::Post;
use crate::schema::{client, client_handler, client_protection, client_recall};

/// The ordinary row of a protected person knows no name but the code, no address, no telephone and no
/// account.
pub(in crate::client) fn set_protected(
    conn: &mut Conn,
    (id, code): (ClientId, &Reference),
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(client::table.find(id))
        .set((
            client::protected.eq(true),
            client::name.eq(code.as_str()),
            client::name_folded.eq(text::fold(code.as_str())),
            client::email.eq(None::<Email>),
            client::phone.eq(""),
            client::channel.eq(None::<Post>),
            client::address.eq(""),
            client::user_id.eq(None::<UserId>),
            client::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Who a person is and how they are reached, given back when a protection is lifted.
pub(in crate::client) struct Contact<'a> {
    pub name: &'a str,
    pub email: Option<&'a Email>,
    pub phone: &'a str,
    pub channel: Option<Post>,
    pub address: &'a str,
}

pub(in crate::client) fn set_open(
    conn: &mut Conn,
    id: ClientId,
    contact: &Contact<'_>,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(client::table.find(id))
        .set((
            client::protected.eq(false),
            client::name.eq(contact.name),
            client::name_folded.eq(text::fold(contact.name)),
            client::email.eq(contact.email),
            client::phone.eq(contact.phone),
            client::channel.eq(contact.channel),
            client::address.eq(contact.address),
            client::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::client) fn insert_protection(
    conn: &mut Conn,
    id: ClientId,
    facts: &ProtectionFacts,
    (reason, sealed): (&str, &[u8]),
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<ProtectionId> {
    diesel::insert_into(client_protection::table)
        .values((
            client_protection::client_id.eq(id),
            client_protection::kind.eq(facts.kind),
            client_protection::since.eq(facts.since),
            client_protection::decided_by.eq(&facts.decided_by),
            client_protection::review_on.eq(facts.review_on),
            client_protection::reason.eq(reason),
            client_protection::made_by.eq(by),
            client_protection::made_at.eq(now),
            client_protection::contact_sealed.eq(sealed),
        ))
        .returning(client_protection::id)
        .get_result(conn)
}

pub(in crate::client) fn set_facts(
    conn: &mut Conn,
    id: ProtectionId,
    facts: &ProtectionFacts,
) -> QueryResult<()> {
    diesel::update(client_protection::table.find(id))
        .set((
            client_protection::kind.eq(facts.kind),
            client_protection::since.eq(facts.since),
            client_protection::decided_by.eq(&facts.decided_by),
            client_protection::review_on.eq(facts.review_on),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::client) fn set_sealed_contact(
    conn: &mut Conn,
    id: ProtectionId,
    sealed: &[u8],
) -> QueryResult<()> {
    diesel::update(client_protection::table.find(id))
        .set(client_protection::contact_sealed.eq(sealed))
        .execute(conn)
        .map(drop)
}

pub(in crate::client) fn set_lifted(
    conn: &mut Conn,
    id: ProtectionId,
    (on, reason): (NaiveDate, &str),
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    // What lay sealed has gone back to the ordinary row.
    diesel::update(client_protection::table.find(id))
        .set((
            client_protection::lifted_on.eq(on),
            client_protection::lifted_at.eq(now),
            client_protection::lifted_by.eq(by),
            client_protection::lift_reason.eq(reason),
            client_protection::contact_sealed.eq(None::<Vec<u8>>),
        ))
        .execute(conn)
        .map(drop)
}

/// The protection that holds now.
pub(in crate::client) fn protection(
    conn: &mut Conn,
    id: ClientId,
) -> QueryResult<Option<Protection>> {
    client_protection::table
        .filter(client_protection::client_id.eq(id))
        .filter(client_protection::lifted_at.is_null())
        .select(Protection::columns())
        .first(conn)
        .optional()
}

/// The protected persons of an authority with their protections, the first to be looked at again
/// first.
pub(in crate::client) fn protected_of(
    conn: &mut Conn,
    owner: AuthorityId,
) -> QueryResult<Vec<(Client, Protection)>> {
    client_protection::table
        .inner_join(client::table)
        .filter(client::owner_authority_id.eq(owner))
        .filter(client_protection::lifted_at.is_null())
        .order((client_protection::review_on, client_protection::id))
        .select((Client::columns(), Protection::columns()))
        .load(conn)
}

/// The protections that are to be looked at again on a day or before it, with whose they are.
pub(in crate::client) fn to_review(
    conn: &mut Conn,
    until: NaiveDate,
) -> QueryResult<Vec<(Client, Protection)>> {
    client_protection::table
        .inner_join(client::table)
        .filter(client_protection::lifted_at.is_null())
        .filter(client_protection::review_on.le(until))
        .order(client_protection::id)
        .select((Client::columns(), Protection::columns()))
        .load(conn)
}

pub(in crate::client) fn is_handler(
    conn: &mut Conn,
    id: ClientId,
    user_id: UserId,
) -> QueryResult<bool> {
    let mine = client_handler::table
        .filter(client_handler::client_id.eq(id))
        .filter(client_handler::user_id.eq(user_id))
        .filter(client_handler::until.is_null());
    diesel::select(diesel::dsl::exists(mine)).get_result(conn)
}

/// The handlers of now, the first named first.
pub(in crate::client) fn handlers(conn: &mut Conn, id: ClientId) -> QueryResult<Vec<Handler>> {
    client_handler::table
        .filter(client_handler::client_id.eq(id))
        .filter(client_handler::until.is_null())
        .order(client_handler::id)
        .select(Handler::columns())
        .load(conn)
}

pub(in crate::client) fn insert_handler(
    conn: &mut Conn,
    id: ClientId,
    user_id: UserId,
    (named_by, why): (UserId, &str),
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(client_handler::table)
        .values((
            client_handler::client_id.eq(id),
            client_handler::user_id.eq(user_id),
            client_handler::named_by.eq(named_by),
            client_handler::why.eq(why),
            client_handler::since.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Ends one handler, or all of them.
pub(in crate::client) fn end_handlers(
    conn: &mut Conn,
    id: ClientId,
    only: Option<UserId>,
    (ended_by, why): (UserId, &str),
    now: NaiveDateTime,
) -> QueryResult<usize> {
    let values = (
        client_handler::until.eq(now),
        client_handler::ended_by.eq(ended_by),
        client_handler::end_why.eq(why),
    );
    let of_now = client_handler::table
        .filter(client_handler::client_id.eq(id))
        .filter(client_handler::until.is_null());
    match only {
        Some(user) => diesel::update(of_now.filter(client_handler::user_id.eq(user)))
            .set(values)
            .execute(conn),
        None => diesel::update(of_now).set(values).execute(conn),
    }
}

pub(in crate::client) fn set_responsible(
    conn: &mut Conn,
    id: ClientId,
    user_id: UserId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(client::table.find(id))
        .set((client::responsible_user_id.eq(user_id), client::changed_at.eq(now)))
        .execute(conn)
        .map(drop)
}

pub(in crate::client) fn insert_recall(
    conn: &mut Conn,
    id: ProtectionId,
    kind: RecallKind,
    (about, number, at): (&str, Option<i64>, Option<NaiveDateTime>),
) -> QueryResult<()> {
    diesel::insert_into(client_recall::table)
        .values((
            client_recall::reference.eq(Reference::random()),
            client_recall::client_protection_id.eq(id),
            client_recall::kind.eq(kind),
            client_recall::about.eq(about),
            client_recall::number.eq(number),
            client_recall::happened_at.eq(at),
        ))
        .execute(conn)
        .map(drop)
}

/// What was cleaned and could not be called back, in the order it was written.
pub(in crate::client) fn recalls(conn: &mut Conn, id: ProtectionId) -> QueryResult<Vec<Recall>> {
    client_recall::table
        .filter(client_recall::client_protection_id.eq(id))
        .order(client_recall::id)
        .select(Recall::columns())
        .load(conn)
}

/// Ticks a line off; false if somebody has.
pub(in crate::client) fn set_done(
    conn: &mut Conn,
    id: ProtectionId,
    reference: &Reference,
    (by, note): (UserId, &str),
    now: NaiveDateTime,
) -> QueryResult<bool> {
    let line = client_recall::table
        .filter(client_recall::client_protection_id.eq(id))
        .filter(client_recall::reference.eq(reference))
        .filter(client_recall::done_at.is_null());
    let done = diesel::update(line)
        .set((
            client_recall::done_at.eq(now),
            client_recall::done_by.eq(by),
            client_recall::note.eq(note),
        ))
        .execute(conn)?;
    Ok(done == 1)
}
