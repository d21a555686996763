//! Every query on matters and registered documents.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{AuthorityId, Reference};
use crate::platform::db::{Columns, Conn};
use crate::registry::model::{Document, DocumentId, Matter, MatterId, NewDocument, NewMatter};
use crate::schema::{matter, registered_document, registry_counter};

pub fn matter(conn: &mut Conn, id: MatterId) -> QueryResult<Matter> {
    matter::table.find(id).select(Matter::as_select()).first(conn)
}

pub fn matter_by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Matter> {
    matter::table.filter(matter::reference.eq(reference)).select(Matter::as_select()).first(conn)
}

/// The documents of a matter, in the order they were registered.
pub fn documents(conn: &mut Conn, matter_id: MatterId) -> QueryResult<Vec<Document>> {
    registered_document::table
        .filter(registered_document::matter_id.eq(matter_id))
        .order(registered_document::number)
        .select(Document::as_select())
        .load(conn)
}

pub fn document(conn: &mut Conn, reference: &Reference) -> QueryResult<Document> {
    registered_document::table
        .filter(registered_document::reference.eq(reference))
        .select(Document::as_select())
        .first(conn)
}

pub fn document_by_id(conn: &mut Conn, id: DocumentId) -> QueryResult<Document> {
    registered_document::table.find(id).select(Document::as_select()).first(conn)
}

/// The next number of an authority's year. The counter's row is what two registrars wait for.
pub(super) fn next_number(conn: &mut Conn, owner: AuthorityId, year: i64) -> QueryResult<i64> {
    let counter = registry_counter::table.find((owner.0, year));
    let counted = diesel::update(counter)
        .set(registry_counter::last.eq(registry_counter::last + 1))
        .returning(registry_counter::last)
        .get_result(conn)
        .optional()?;
    match counted {
        Some(number) => Ok(number),
        None => diesel::insert_into(registry_counter::table)
            .values((
                registry_counter::owner_authority_id.eq(owner),
                registry_counter::year.eq(year),
                registry_counter::last.eq(1),
            ))
            .returning(registry_counter::last)
            .get_result(conn),
    }
}

pub(super) fn insert_matter(
    conn: &mut Conn,
    new: &NewMatter<'_>,
    registry_no: &str,
    now: NaiveDateTime,
) -> QueryResult<Matter> {
    diesel::insert_into(matter::table)
        .values((
            matter::reference.eq(Reference::random()),
            matter::registry_no.eq(registry_no),
            matter::kind.eq(new.kind),
            matter::title.eq(new.title),
            matter::title_secret.eq(new.title_secret),
            matter::owner_authority_id.eq(new.owner_authority_id),
            matter::opened_at.eq(now),
        ))
        .returning(Matter::columns())
        .get_result(conn)
}

/// The number of the newest document of a matter; 0 before the first.
pub(super) fn last_document(conn: &mut Conn, matter_id: MatterId) -> QueryResult<i64> {
    let last: Option<i64> = registered_document::table
        .filter(registered_document::matter_id.eq(matter_id))
        .select(diesel::dsl::max(registered_document::number))
        .first(conn)?;
    Ok(last.unwrap_or(0))
}

pub(super) fn insert_document(
    conn: &mut Conn,
    new: &NewDocument<'_>,
    number: i64,
    sha256: &str,
    now: NaiveDateTime,
) -> QueryResult<Document> {
    diesel::insert_into(registered_document::table)
        .values((
            registered_document::reference.eq(Reference::random()),
            registered_document::matter_id.eq(new.matter_id),
            registered_document::number.eq(number),
            registered_document::direction.eq(new.direction),
            registered_document::registered_at.eq(now),
            registered_document::counterpart.eq(new.counterpart),
            registered_document::counterpart_secret.eq(new.counterpart_secret),
            registered_document::brief.eq(new.brief),
            registered_document::body.eq(new.body),
            registered_document::body_sha256.eq(sha256),
        ))
        .returning(Document::columns())
        .get_result(conn)
}

pub(super) fn set_closed(conn: &mut Conn, id: MatterId, now: NaiveDateTime) -> QueryResult<bool> {
    let open = matter::table.find(id).filter(matter::closed_at.is_null());
    Ok(diesel::update(open).set(matter::closed_at.eq(now)).execute(conn)? == 1)
}
