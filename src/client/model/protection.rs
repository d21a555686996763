//! Rows and words of protections (R59).

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::ClientId;
use crate::kernel::{Reference, UserId};
use crate::schema::{client_handler, client_protection, client_recall};

id_type! {
    /// A row of `client_protection`.
    pub struct ProtectionId;
}

text_enum! {
    /// Why a person is protected (skyddade personuppgifter). Made-up identities (fingerade
    /// personuppgifter) look like any other and are never looked for.
    pub enum ProtectionKind {
        /// The population register warns (sekretessmarkering, OSL 22:1).
        Marking = "marking",
        /// There is no address in the register (skyddad folkbokföring, folkbokföringslagen 16 §).
        Registration = "registration",
        /// Ours alone, before the register has one, or until it is known.
        Local = "local",
    }
}

text_enum! {
    /// What protecting a person cleaned, or could not call back.
    pub enum RecallKind {
        SessionsEnded = "sessions_ended",
        AccountClosed = "account_closed",
        ContactSealed = "contact_sealed",
        LettersTakenBack = "letters_taken_back",
        /// Letters that are gone: somebody must talk about them with the person.
        LettersLeft = "letters_left",
        /// A provider has read who its participant is: it must be called.
        ProviderSaw = "provider_saw",
        /// Who the person is stands in messages that a provider reads.
        ThreadNames = "thread_names",
        /// It stands in other registered documents, which nobody may change (R70).
        DocumentNames = "document_names",
        /// It stands in staff's own notes, which no provider reads.
        NoteNames = "note_names",
    }
}

impl RecallKind {
    /// Whether a human has something left to do about it.
    pub const fn asks_for_work(self) -> bool {
        matches!(
            self,
            Self::LettersLeft
                | Self::ProviderSaw
                | Self::ThreadNames
                | Self::DocumentNames
                | Self::NoteNames
        )
    }
}

/// What is known of a protection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectionFacts {
    pub kind: ProtectionKind,
    pub since: NaiveDate,
    /// Who decided, or where it was seen.
    pub decided_by: String,
    /// When somebody looks again whether it still holds.
    pub review_on: NaiveDate,
}

/// A time of protection, from its beginning until it is lifted.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = client_protection)]
pub struct Protection {
    pub id: ProtectionId,
    pub client_id: ClientId,
    pub kind: ProtectionKind,
    pub since: NaiveDate,
    pub decided_by: String,
    pub review_on: NaiveDate,
    pub reason: String,
    pub made_at: NaiveDateTime,
    pub(in crate::client) contact_sealed: Option<Vec<u8>>,
}

/// Who may open a protected person's case.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = client_handler)]
pub struct Handler {
    pub client_id: ClientId,
    pub user_id: UserId,
    pub named_by: UserId,
    pub why: String,
    pub since: NaiveDateTime,
}

/// A line of what was cleaned and what could not be called back.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = client_recall)]
pub struct Recall {
    pub reference: Reference,
    pub kind: RecallKind,
    /// The provider, where one has read, or the matter in which it stands who somebody is.
    pub about: String,
    pub number: Option<i64>,
    pub happened_at: Option<NaiveDateTime>,
    pub done_at: Option<NaiveDateTime>,
    pub done_by: Option<UserId>,
    pub note: Option<String>,
}

/// What is out of the portal of a person, as far as this room knows, before protection begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Out {
    pub has_account: bool,
    pub sessions: i64,
    /// Letters that wait, and will not leave.
    pub waiting: usize,
    /// When letters left (UTC), the oldest first.
    pub left: Vec<NaiveDateTime>,
    /// An address or a telephone number is known.
    pub contact: bool,
}
