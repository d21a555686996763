//! Rows of matters and registered documents.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{AuthorityId, Reference};
use crate::schema::{matter, registered_document};

id_type! {
    /// A row of `matter`.
    pub struct MatterId;
}

id_type! {
    /// A row of `registered_document`.
    pub struct DocumentId;
}

text_enum! {
    /// What a matter (ärende) is about.
    pub enum MatterKind {
        /// Opening and running a choice system (valfrihetssystem).
        ChoiceSystem = "choice_system",
        /// A provider's application to join (ansökan).
        LovApplication = "lov_application",
        /// A contract with a provider.
        Contract = "contract",
        /// One person's support: right to choose, choice, placement.
        ClientSupport = "client_support",
        /// A social enterprise on its way.
        Initiative = "initiative",
        Procurement = "procurement",
        Other = "other",
    }
}

text_enum! {
    /// Which way a document went.
    pub enum Direction {
        Received = "received",
        Sent = "sent",
        Made = "made",
    }
}

/// An official matter (ärende).
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = matter)]
pub struct Matter {
    pub id: MatterId,
    pub reference: Reference,
    /// "VT 2026:17": gapless for each authority and year (diarienummer).
    pub registry_no: String,
    pub kind: MatterKind,
    pub title: String,
    /// Whether the title is left out of the public list (R71).
    pub title_secret: bool,
    pub owner_authority_id: AuthorityId,
    pub opened_at: NaiveDateTime,
    pub closed_at: Option<NaiveDateTime>,
}

/// A matter to be opened.
#[derive(Debug, Clone, Copy)]
pub struct NewMatter<'a> {
    pub kind: MatterKind,
    pub title: &'a str,
    pub title_secret: bool,
    pub owner_authority_id: AuthorityId,
}

/// A registered document (handling), as it was when it came, went or was made.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = registered_document)]
pub struct Document {
    pub id: DocumentId,
    pub reference: Reference,
    pub matter_id: MatterId,
    /// Its number in the matter, from 1.
    pub number: i64,
    pub direction: Direction,
    pub registered_at: NaiveDateTime,
    /// Sender or receiver.
    pub counterpart: String,
    pub counterpart_secret: bool,
    pub brief: String,
    pub body: String,
    pub body_sha256: String,
}

/// A document to be registered.
#[derive(Debug, Clone, Copy)]
pub struct NewDocument<'a> {
    pub matter_id: MatterId,
    pub direction: Direction,
    pub counterpart: &'a str,
    pub counterpart_secret: bool,
    pub brief: &'a str,
    pub body: &'a str,
}
