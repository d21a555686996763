//! The files of an application, besides its answers.

use diesel::prelude::*;

use crate::approval::model::{Application, ApplicationId};
use crate::attachment::{self, Attachment, AttachmentId};
use crate::platform::db::Conn;
use crate::schema::{lov_application, lov_application_attachment};
use crate::terms::Answer;

/// In the order they were added.
pub fn attachments(conn: &mut Conn, id: ApplicationId) -> QueryResult<Vec<AttachmentId>> {
    lov_application_attachment::table
        .filter(lov_application_attachment::lov_application_id.eq(id))
        .order(lov_application_attachment::attachment_id)
        .select(lov_application_attachment::attachment_id)
        .load(conn)
}

pub(in crate::approval) fn insert_attachment(
    conn: &mut Conn,
    id: ApplicationId,
    file: AttachmentId,
) -> QueryResult<()> {
    diesel::insert_into(lov_application_attachment::table)
        .values((
            lov_application_attachment::lov_application_id.eq(id),
            lov_application_attachment::attachment_id.eq(file),
        ))
        .execute(conn)
        .map(drop)
}

pub(in crate::approval) fn delete_attachment(
    conn: &mut Conn,
    id: ApplicationId,
    file: AttachmentId,
) -> QueryResult<()> {
    diesel::delete(lov_application_attachment::table.find((id, file))).execute(conn).map(drop)
}

/// Notes that nothing is attached, or that it is not said any more.
pub(in crate::approval) fn set_no_attachments(
    conn: &mut Conn,
    id: ApplicationId,
    none: Option<bool>,
) -> QueryResult<()> {
    diesel::update(lov_application::table.find(id))
        .set(lov_application::no_attachments.eq(none))
        .execute(conn)
        .map(drop)
}

/// The files that are attached besides the answers.
pub fn attached(conn: &mut Conn, application: &Application) -> QueryResult<Vec<Attachment>> {
    let ids = attachments(conn, application.id)?;
    attachment::many(conn, &ids)
}

/// The files that answer requirements.
pub fn answer_files(conn: &mut Conn, answers: &[Answer]) -> QueryResult<Vec<Attachment>> {
    let ids: Vec<_> = answers.iter().filter_map(|answer| answer.attachment_id).collect();
    attachment::many(conn, &ids)
}
