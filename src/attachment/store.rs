//! Every query on files.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{Attachment, AttachmentId};
use super::rules::Checked;
use crate::kernel::{AuthorityId, Reference, UserId};
use crate::platform::db::{Columns, Conn, among};
use crate::platform::secret::sha256;
use crate::schema::{attachment, attachment_reader};

pub(super) fn by_reference(conn: &mut Conn, reference: &Reference) -> QueryResult<Attachment> {
    attachment::table
        .filter(attachment::reference.eq(reference))
        .select(Attachment::as_select())
        .first(conn)
}

/// The files with these ids, oldest first.
pub fn many(conn: &mut Conn, ids: &[AttachmentId]) -> QueryResult<Vec<Attachment>> {
    attachment::table
        .filter(among(attachment::id, ids))
        .order(attachment::id)
        .select(Attachment::as_select())
        .load(conn)
}

/// One of an organisation's own files; anybody else's is not found.
pub fn of_holder(
    conn: &mut Conn,
    holder: &Reference,
    reference: &Reference,
) -> QueryResult<Attachment> {
    attachment::table
        .filter(attachment::reference.eq(reference))
        .filter(attachment::holder.eq(holder))
        .select(Attachment::as_select())
        .first(conn)
}

/// The bytes of a file. That the reader may, the caller has seen to.
pub fn content(conn: &mut Conn, id: AttachmentId) -> QueryResult<Vec<u8>> {
    attachment::table.find(id).select(attachment::content).first(conn)
}

pub(super) fn insert(
    conn: &mut Conn,
    holder: &Reference,
    file: &Checked,
    confidential_reason: Option<&str>,
    (user, now): (UserId, NaiveDateTime),
) -> QueryResult<Attachment> {
    diesel::insert_into(attachment::table)
        .values((
            attachment::reference.eq(Reference::random()),
            attachment::holder.eq(holder),
            attachment::kind.eq(file.kind),
            attachment::name.eq(&file.name),
            attachment::size.eq(i64::try_from(file.bytes.len()).unwrap_or(i64::MAX)),
            attachment::sha256.eq(sha256(&file.bytes)),
            attachment::confidential_reason.eq(confidential_reason),
            attachment::uploaded_by.eq(user),
            attachment::uploaded_at.eq(now),
            attachment::content.eq(file.bytes.as_slice()),
        ))
        .returning(Attachment::columns())
        .get_result(conn)
}

/// The authorities that a file was handed over to.
pub(super) fn readers(conn: &mut Conn, id: AttachmentId) -> QueryResult<Vec<AuthorityId>> {
    attachment_reader::table
        .filter(attachment_reader::attachment_id.eq(id))
        .select(attachment_reader::authority_id)
        .load(conn)
}

pub(super) fn insert_reader(
    conn: &mut Conn,
    id: AttachmentId,
    authority: AuthorityId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(attachment_reader::table)
        .values((
            attachment_reader::attachment_id.eq(id),
            attachment_reader::authority_id.eq(authority),
            attachment_reader::handed_over_at.eq(now),
        ))
        .execute(conn)
        .map(drop)
}

/// Files whose bytes are not the ones that were stored; for `valfard check`.
pub fn changed_files(conn: &mut Conn) -> QueryResult<Vec<String>> {
    let all: Vec<(AttachmentId, Reference, String)> = attachment::table
        .order(attachment::id)
        .select((attachment::id, attachment::reference, attachment::sha256))
        .load(conn)?;
    let mut faults = Vec::new();
    // One at a time: together they may be more than the memory.
    for (id, reference, hash) in all {
        if sha256(&content(conn, id)?) != hash {
            faults.push(format!("file {reference}"));
        }
    }
    Ok(faults)
}
