//! Every query on messages, what is seen of them, and notes.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::{Message, MessageId, Note, Seen, Side, Standing};
use crate::kernel::UserId;
use crate::platform::db::{Columns, Conn, among, one_of};
use crate::registry::{DocumentId, MatterId};
use crate::schema::{message, message_note, message_seen};

/// The messages of a matter, oldest first.
pub fn messages(conn: &mut Conn, matter_id: MatterId) -> QueryResult<Vec<Message>> {
    message::table
        .filter(message::matter_id.eq(matter_id))
        .order(message::id)
        .select(Message::as_select())
        .load(conn)
}

/// The message that a form has made already.
pub fn by_once(conn: &mut Conn, once: &str) -> QueryResult<Option<Message>> {
    message::table
        .filter(message::once_key.eq(once))
        .select(Message::as_select())
        .first(conn)
        .optional()
}

pub fn insert(
    conn: &mut Conn,
    (matter_id, document_id): (MatterId, DocumentId),
    (side, author): (Side, UserId),
    once: &str,
    now: NaiveDateTime,
) -> QueryResult<Message> {
    diesel::insert_into(message::table)
        .values((
            message::matter_id.eq(matter_id),
            message::document_id.eq(document_id),
            message::side.eq(side),
            message::author_id.eq(author),
            message::sent_at.eq(now),
            message::once_key.eq(once),
        ))
        .returning(Message::columns())
        .get_result(conn)
}

/// How far the sides of a matter have read.
pub fn seen(conn: &mut Conn, matter_id: MatterId) -> QueryResult<Vec<Seen>> {
    message_seen::table
        .filter(message_seen::matter_id.eq(matter_id))
        .select(Seen::as_select())
        .load(conn)
}

/// Moves a side's mark forward, never back.
pub fn set_seen(
    conn: &mut Conn,
    (matter_id, side): (MatterId, Side),
    to: MessageId,
    by: UserId,
    now: NaiveDateTime,
) -> QueryResult<()> {
    let mark = message_seen::table.find((matter_id, side));
    let seen_to: Option<MessageId> = mark.select(message_seen::seen_to).first(conn).optional()?;
    let values =
        (message_seen::seen_to.eq(to), message_seen::seen_by.eq(by), message_seen::seen_at.eq(now));
    match seen_to {
        Some(seen_to) if seen_to >= to => Ok(()),
        Some(_) => diesel::update(mark).set(values).execute(conn).map(drop),
        None => diesel::insert_into(message_seen::table)
            .values((
                message_seen::matter_id.eq(matter_id),
                message_seen::side.eq(side),
                values.0,
                values.1,
                values.2,
            ))
            .execute(conn)
            .map(drop),
    }
}

/// What a side has seen in each matter.
pub fn marks(conn: &mut Conn, side: Side) -> QueryResult<HashMap<MatterId, MessageId>> {
    let rows: Vec<(MatterId, MessageId)> = message_seen::table
        .filter(message_seen::side.eq(side))
        .select((message_seen::matter_id, message_seen::seen_to))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The newest message of each matter that has any, of one side or of both: its id and its time.
pub fn newest(
    conn: &mut Conn,
    side: Option<Side>,
) -> QueryResult<HashMap<MatterId, (MessageId, NaiveDateTime)>> {
    let sides = side.map_or_else(|| Side::ALL.to_vec(), |side| vec![side]);
    let rows: Vec<(MatterId, Option<i64>, Option<NaiveDateTime>)> = message::table
        .filter(one_of(message::side, sides))
        .group_by(message::matter_id)
        .select((
            message::matter_id,
            diesel::dsl::max(message::id),
            diesel::dsl::max(message::sent_at),
        ))
        .load(conn)?;
    let whole =
        rows.into_iter().filter_map(|(matter, id, at)| Some((matter, (MessageId(id?), at?))));
    Ok(whole.collect())
}

/// Staff's notes in a matter, for staff's side; for the other there are none.
pub fn notes(conn: &mut Conn, standing: &Standing) -> QueryResult<Vec<Note>> {
    if standing.side != Side::Authority {
        return Ok(Vec::new());
    }
    message_note::table
        .filter(message_note::matter_id.eq(standing.matter.id))
        .order(message_note::id)
        .select(Note::as_select())
        .load(conn)
}

/// Every note, with its matter.
pub fn all_notes(conn: &mut Conn) -> QueryResult<Vec<(MatterId, Note)>> {
    message_note::table
        .order(message_note::id)
        .select((message_note::matter_id, Note::as_select()))
        .load(conn)
}

/// Which of these documents are messages.
pub fn messages_among(
    conn: &mut Conn,
    documents: &[DocumentId],
) -> QueryResult<HashSet<DocumentId>> {
    let ids: Vec<DocumentId> = message::table
        .filter(among(message::document_id, documents))
        .select(message::document_id)
        .load(conn)?;
    Ok(ids.into_iter().collect())
}

/// Whether a form has made its note already.
pub fn has_note(conn: &mut Conn, once: &str) -> QueryResult<bool> {
    let made = message_note::table.filter(message_note::once_key.eq(once));
    diesel::select(diesel::dsl::exists(made)).get_result(conn)
}

pub fn insert_note(
    conn: &mut Conn,
    matter_id: MatterId,
    author: UserId,
    (body, once): (&str, &str),
    now: NaiveDateTime,
) -> QueryResult<()> {
    diesel::insert_into(message_note::table)
        .values((
            message_note::matter_id.eq(matter_id),
            message_note::author_id.eq(author),
            message_note::made_at.eq(now),
            message_note::body.eq(body),
            message_note::once_key.eq(once),
        ))
        .execute(conn)
        .map(drop)
}
