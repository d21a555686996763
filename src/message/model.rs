//! Rows of messages and notes, and a thread as it is read.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;

use crate::kernel::{Reference, UserId};
use crate::provider::Provider;
use crate::registry::{DocumentId, Matter, MatterId};
use crate::schema::{message, message_note, message_seen};

id_type! {
    /// A row of `message`.
    pub struct MessageId;
}

text_enum! {
    /// Which side of a thread somebody stands on.
    pub enum Side {
        Authority = "authority",
        Provider = "provider",
    }
}

impl Side {
    /// The one across.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Authority => Self::Provider,
            Self::Provider => Self::Authority,
        }
    }
}

/// A message. Its words are the registered document's.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = message)]
pub struct Message {
    pub id: MessageId,
    pub matter_id: MatterId,
    pub document_id: DocumentId,
    pub side: Side,
    pub author_id: UserId,
    pub sent_at: NaiveDateTime,
}

/// How far a side has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = message_seen)]
pub(super) struct Seen {
    pub side: Side,
    #[diesel(column_name = seen_to)]
    pub to: MessageId,
    #[diesel(column_name = seen_at)]
    pub at: NaiveDateTime,
}

/// An internal note of staff.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = message_note)]
pub(super) struct Note {
    pub author_id: UserId,
    pub made_at: NaiveDateTime,
    pub body: String,
}

/// Somebody in front of a thread.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub matter: Matter,
    pub provider: Provider,
    pub side: Side,
    pub may_write: bool,
}

/// A message to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    pub body: String,
    /// The form's own word: the same one sent twice is one message.
    pub once: String,
    /// The number, in the matter, of the newest message that the writer saw; 0 for none.
    pub last: i64,
}

/// A message or a note, as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The document's number in the matter; a note has none.
    pub number: Option<i64>,
    /// `None` for a note of staff's.
    pub side: Option<Side>,
    pub author: String,
    pub at: NaiveDateTime,
    pub body: String,
    pub unread: bool,
}

/// A thread as one side reads it.
#[derive(Debug, Clone)]
pub struct Thread {
    pub matter: Matter,
    pub provider: String,
    pub side: Side,
    pub may_write: bool,
    /// Oldest first. Notes among them on the authority's side only.
    pub entries: Vec<Entry>,
    /// The number of the newest message; 0 for none.
    pub last: i64,
    /// When the other side read all that this side wrote.
    pub read_at: Option<NaiveDateTime>,
    /// What this side has not read yet goes up to here.
    pub unread_to: Option<MessageId>,
}

/// A thread in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    pub matter: Reference,
    pub registry_no: String,
    pub title: String,
    pub provider: String,
    /// When the newest message was sent; nothing where nobody has written yet.
    pub at: Option<NaiveDateTime>,
    pub unread: bool,
}

/// A matter in which something that was looked for stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    pub kind: TraceKind,
    pub registry_no: String,
    /// Who is party in the matter, if one is.
    pub provider: Option<String>,
    /// In how many messages, documents or notes.
    pub count: usize,
    pub last: NaiveDateTime,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TraceKind {
    /// In messages, which the party reads.
    Thread,
    /// In other registered documents.
    Document,
    /// In staff's notes, which the party does not read.
    Note,
}
