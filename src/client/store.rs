//! Every query on the table of persons.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{Among, ByCode, Client, ClientId, Contact, Listed, NewClient, Sought};
use crate::kernel::{AuthorityId, Mobile, Reference, UserId, text};
use crate::platform::db::{Backend, Columns, Conn};
use crate::schema::client;

pub(super) fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Client> {
    client::table.filter(client::reference.eq(reference)).select(Client::columns()).first(conn)
}

pub(super) fn by_id(conn: &mut Conn, id: ClientId) -> QueryResult<Client> {
    client::table.find(id).select(Client::columns()).first(conn)
}

/// A person as signing in by a letter needs them.
///
/// # Errors
/// The database's own.
pub fn by_code(conn: &mut Conn, id: ClientId) -> QueryResult<ByCode> {
    let client = by_id(conn, id)?;
    Ok(ByCode {
        mobile: Mobile::parse(&client.phone).ok().filter(|_| !client.protected),
        reference: client.reference,
        user_id: client.user_id,
        language: client.language,
        protected: client.protected,
    })
}

/// Who is responsible for those of these persons that are the authority's. Protected ones are left
/// out (R59). It tells nothing of the persons.
///
/// # Errors
/// The database's own.
pub fn of_authority(
    conn: &mut Conn,
    owner: AuthorityId,
    references: &[&Reference],
) -> QueryResult<HashMap<Reference, UserId>> {
    let rows: Vec<(Reference, UserId)> = client::table
        .filter(client::owner_authority_id.eq(owner))
        .filter(client::protected.eq(false))
        .filter(client::reference.eq_any(references.iter().copied()))
        .select((client::reference, client::responsible_user_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

pub(super) fn by_user(conn: &mut Conn, user_id: UserId) -> QueryResult<Client> {
    client::table.filter(client::user_id.eq(user_id)).select(Client::columns()).first(conn)
}

pub(super) fn by_ids(conn: &mut Conn, ids: &[ClientId]) -> QueryResult<Vec<Client>> {
    client::table
        .filter(client::id.eq_any(ids))
        .order(client::id)
        .select(Client::columns())
        .load(conn)
}

/// The persons of an authority that carry this number, the oldest first.
pub(super) fn with_number(
    conn: &mut Conn,
    owner: AuthorityId,
    hash: &str,
) -> QueryResult<Vec<Client>> {
    client::table
        .filter(client::owner_authority_id.eq(owner))
        .filter(client::number_hash.eq(hash))
        .order(client::id)
        .select(Client::columns())
        .load(conn)
}

/// A number as it is kept.
pub(super) struct Sealed {
    pub sealed: Vec<u8>,
    pub hash: String,
}

pub(super) fn insert(
    conn: &mut Conn,
    new: &NewClient,
    number: Option<&Sealed>,
    owner: AuthorityId,
    responsible: UserId,
    now: NaiveDateTime,
) -> QueryResult<Client> {
    diesel::insert_into(client::table)
        .values((
            client::reference.eq(Reference::random()),
            client::owner_authority_id.eq(owner),
            client::responsible_user_id.eq(responsible),
            client::number_kind.eq(new.number.kind()),
            client::number_sealed.eq(number.map(|number| &number.sealed)),
            client::number_hash.eq(number.map(|number| &number.hash)),
            client::name.eq(&new.name),
            client::name_folded.eq(text::fold(&new.name)),
            client::email.eq(&new.contact.email),
            client::phone.eq(&new.contact.phone),
            client::language.eq(new.contact.language),
            client::interpreter.eq(new.contact.interpreter),
            client::protected.eq(new.contact.protected),
            client::channel.eq(new.contact.channel),
            client::address.eq(&new.contact.address),
            client::created_at.eq(now),
            client::changed_at.eq(now),
        ))
        .returning(Client::columns())
        .get_result(conn)
}

pub(super) fn set_user(conn: &mut Conn, id: ClientId, user_id: UserId) -> QueryResult<()> {
    diesel::update(client::table.find(id)).set(client::user_id.eq(user_id)).execute(conn).map(drop)
}

pub(super) fn set_contact(
    conn: &mut Conn,
    id: ClientId,
    contact: &Contact,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::update(client::table.find(id))
        .set((
            client::email.eq(&contact.email),
            client::phone.eq(&contact.phone),
            client::language.eq(contact.language),
            client::interpreter.eq(contact.interpreter),
            client::protected.eq(contact.protected),
            client::channel.eq(contact.channel),
            client::address.eq(&contact.address),
            client::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Persons of one authority by name, and how many there are in all; a protected one only for
/// who is responsible (R59).
pub(super) fn list(
    conn: &mut Conn,
    owner: AuthorityId,
    reader: UserId,
    sought: &Sought,
    page: (i64, i64),
) -> QueryResult<(Vec<Listed>, i64)> {
    let total = found(owner, reader, sought).count().get_result(conn)?;
    let rows = found(owner, reader, sought)
        .order((client::name_folded, client::id))
        .offset(page.0)
        .limit(page.1)
        .select(Listed::columns())
        .load(conn)?;
    Ok((rows, total))
}

fn found(
    owner: AuthorityId,
    reader: UserId,
    sought: &Sought,
) -> client::BoxedQuery<'static, Backend> {
    let mut query = client::table
        .filter(client::owner_authority_id.eq(owner))
        .filter(client::protected.eq(false).or(client::responsible_user_id.eq(reader)))
        .into_boxed();
    if sought.mine {
        query = query.filter(client::responsible_user_id.eq(reader));
    }
    match &sought.among {
        Among::All => {}
        Among::These(ids) => query = query.filter(client::id.eq_any(ids.clone())),
        Among::NotThese(ids) => query = query.filter(client::id.ne_all(ids.clone())),
    }
    if let Some(reference) = Reference::parse(&sought.text) {
        query = query.filter(client::reference.eq(reference));
    } else if !sought.text.is_empty() {
        query = query.filter(client::name_folded.like(pattern(&sought.text)).escape('\\'));
    }
    query
}

/// Part of a name, with the signs of `LIKE` as ordinary ones.
fn pattern(sought: &str) -> String {
    let folded = text::fold(sought);
    let quoted = folded.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{quoted}%")
}
