//! Every query on the table of persons.

pub(in crate::client) mod protection;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use diesel::dsl::not;
use diesel::prelude::*;

use crate::client::model::{
    ByCode, Client, ClientId, ClientQuery, ClientScope, Contact, Listed, NewClient, NumberKind,
};
use crate::kernel::{AuthorityId, Mobile, Reference, UserId, text};
use crate::platform::db::{Backend, Columns, Conn, among, within};
use crate::schema::{client, client_former_number, client_handler};

pub(in crate::client) fn by_reference(
    conn: &mut Conn,
    reference: &Reference,
) -> QueryResult<Client> {
    client::table.filter(client::reference.eq(reference)).select(Client::columns()).first(conn)
}

pub(in crate::client) fn by_id(conn: &mut Conn, id: ClientId) -> QueryResult<Client> {
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
        .filter(among(client::reference, references))
        .select((client::reference, client::responsible_user_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Those of these persons that a letter on paper cannot be posted to, since no address is known. It
/// tells nothing of the persons. Protected ones are left out (R59).
///
/// # Errors
/// The database's own.
pub fn without_address(
    conn: &mut Conn,
    references: &[&Reference],
) -> QueryResult<HashSet<Reference>> {
    let found: Vec<Reference> = client::table
        .filter(client::protected.eq(false))
        .filter(client::address.eq(""))
        .filter(among(client::reference, references))
        .select(client::reference)
        .load(conn)?;
    Ok(found.into_iter().collect())
}

/// Those of these persons whom a reader of the authority meets in lists: protected ones only as
/// their handler (R59). It tells nothing of the persons, so nothing is logged.
///
/// # Errors
/// The database's own.
pub fn seen_among(
    conn: &mut Conn,
    (owner, reader): (AuthorityId, UserId),
    ids: Vec<ClientId>,
) -> QueryResult<HashSet<ClientId>> {
    let sought = ClientQuery { among: ClientScope::These(ids), ..ClientQuery::default() };
    let seen: Vec<ClientId> = found(owner, reader, &sought).select(client::id).load(conn)?;
    Ok(seen.into_iter().collect())
}

pub(in crate::client) fn by_user(conn: &mut Conn, user_id: UserId) -> QueryResult<Client> {
    client::table.filter(client::user_id.eq(user_id)).select(Client::columns()).first(conn)
}

pub(in crate::client) fn by_ids(conn: &mut Conn, ids: &[ClientId]) -> QueryResult<Vec<Client>> {
    client::table
        .filter(among(client::id, ids))
        .order(client::id)
        .select(Client::columns())
        .load(conn)
}

/// The persons of an authority that carry this number or have carried it (R58), the oldest first.
pub(in crate::client) fn with_number(
    conn: &mut Conn,
    owner: AuthorityId,
    hash: &str,
) -> QueryResult<Vec<Client>> {
    let former = client_former_number::table
        .filter(client_former_number::hash.eq(hash))
        .select(client_former_number::client_id);
    client::table
        .filter(client::owner_authority_id.eq(owner))
        .filter(client::number_hash.eq(hash).or(within(client::id, former)))
        .order(client::id)
        .select(Client::columns())
        .load(conn)
}

/// The numbers that a person carries or has carried, sealed.
pub(in crate::client) fn sealed_numbers(
    conn: &mut Conn,
    id: ClientId,
) -> QueryResult<Vec<Vec<u8>>> {
    let own: Option<Vec<u8>> = client::table.find(id).select(client::number_sealed).first(conn)?;
    let mut sealed: Vec<Vec<u8>> = client_former_number::table
        .filter(client_former_number::client_id.eq(id))
        .order(client_former_number::id)
        .select(client_former_number::sealed)
        .load(conn)?;
    sealed.extend(own);
    Ok(sealed)
}

/// A number as it is kept.
pub(in crate::client) struct Sealed {
    pub sealed: Vec<u8>,
    pub hash: String,
}

/// A new person. Of one who is protected from the first moment nothing that tells who it is ever lies in
/// clear (R59): it is sealed with the protection.
pub(in crate::client) fn insert(
    conn: &mut Conn,
    new: &NewClient,
    number: Option<&Sealed>,
    owner: AuthorityId,
    responsible: UserId,
    now: NaiveDateTime,
) -> QueryResult<Client> {
    let reference = Reference::random();
    let (contact, open) = (&new.contact, !new.contact.protected);
    let name = if open { new.name.as_str() } else { reference.as_str() };
    let shown = |text: &str| if open { text.to_owned() } else { String::new() };
    diesel::insert_into(client::table)
        .values((
            client::reference.eq(&reference),
            client::owner_authority_id.eq(owner),
            client::responsible_user_id.eq(responsible),
            client::number_kind.eq(new.number.kind()),
            client::number_sealed.eq(number.map(|number| &number.sealed)),
            client::number_hash.eq(number.map(|number| &number.hash)),
            client::name.eq(name),
            client::name_folded.eq(text::fold(name)),
            client::email.eq(contact.email.as_ref().filter(|_| open)),
            client::phone.eq(shown(&contact.phone)),
            client::language.eq(contact.language),
            client::interpreter.eq(contact.interpreter),
            client::protected.eq(contact.protected),
            client::channel.eq(contact.channel.filter(|_| open)),
            client::address.eq(shown(&contact.address)),
            client::created_at.eq(now),
            client::changed_at.eq(now),
        ))
        .returning(Client::columns())
        .get_result(conn)
}

pub(in crate::client) fn set_user(
    conn: &mut Conn,
    id: ClientId,
    user_id: UserId,
) -> QueryResult<()> {
    diesel::update(client::table.find(id)).set(client::user_id.eq(user_id)).execute(conn).map(drop)
}

pub(in crate::client) fn set_contact(
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
            client::channel.eq(contact.channel),
            client::address.eq(&contact.address),
            client::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Gives a person another number; the old one is kept, and still finds the person (R58).
pub(in crate::client) fn set_number(
    conn: &mut Conn,
    id: ClientId,
    (kind, number): (NumberKind, &Sealed),
    now: NaiveDateTime,
) -> QueryResult<()> {
    let old: (NumberKind, Option<Vec<u8>>, Option<String>) = client::table
        .find(id)
        .select((client::number_kind, client::number_sealed, client::number_hash))
        .first(conn)?;
    if let (kind, Some(sealed), Some(hash)) = old {
        diesel::insert_into(client_former_number::table)
            .values((
                client_former_number::client_id.eq(id),
                client_former_number::number_kind.eq(kind),
                client_former_number::sealed.eq(sealed),
                client_former_number::hash.eq(hash),
                client_former_number::until.eq(now),
            ))
            .execute(conn)?;
    }
    diesel::update(client::table.find(id))
        .set((
            client::number_kind.eq(kind),
            client::number_sealed.eq(&number.sealed),
            client::number_hash.eq(&number.hash),
            client::changed_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Persons of one authority by name, and how many there are in all; a protected one only for
/// its handlers, and never by a name (R59).
pub(in crate::client) fn list(
    conn: &mut Conn,
    owner: AuthorityId,
    reader: UserId,
    sought: &ClientQuery,
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
    sought: &ClientQuery,
) -> client::BoxedQuery<'static, Backend> {
    let handled = || {
        client_handler::table
            .filter(client_handler::user_id.eq(reader))
            .filter(client_handler::until.is_null())
            .select(client_handler::client_id)
    };
    let mut query = client::table
        .filter(client::owner_authority_id.eq(owner))
        .filter(client::protected.eq(false).or(within(client::id, handled())))
        .into_boxed();
    if sought.mine {
        let own = client::responsible_user_id.eq(reader).or(within(client::id, handled()));
        query = query.filter(own);
    }
    match &sought.among {
        ClientScope::All => {}
        ClientScope::These(ids) => query = query.filter(among(client::id, ids)),
        ClientScope::NotThese(ids) => query = query.filter(not(among(client::id, ids))),
    }
    if let Some(reference) = Reference::parse(&sought.text) {
        query = query.filter(client::reference.eq(reference));
    } else if !sought.text.is_empty() {
        query = query.filter(client::protected.eq(false));
        for word in text::sought(&sought.text) {
            query = query.filter(client::name_folded.like(pattern(&word)).escape('\\'));
        }
    }
    query
}

/// A folded word of a name, with the signs of `LIKE` as ordinary ones.
fn pattern(word: &str) -> String {
    let quoted = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{quoted}%")
}

/// How many cases of an authority each of its staff is responsible for; those of none are absent. Tells
/// nothing of the persons.
///
/// # Errors
/// The database's own.
pub fn workload(conn: &mut Conn, owner: AuthorityId) -> QueryResult<HashMap<UserId, i64>> {
    let rows: Vec<(UserId, i64)> = client::table
        .filter(client::owner_authority_id.eq(owner))
        .group_by(client::responsible_user_id)
        .select((client::responsible_user_id, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
