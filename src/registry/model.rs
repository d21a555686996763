//! Rows of matters and registered documents.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::kernel::{AuthorityId, Reference};
use crate::registry::official;
use crate::schema::{matter, registered_document};
use crate::subject;

id_type! {
    /// A row of `matter`.
    pub struct MatterId;
}

id_type! {
    /// A row of `registered_document`.
    pub struct DocumentId;
}

id_type! {
    /// The organisation that is party in a matter: a row of `provider`, of which this room knows
    /// no more than the number.
    pub struct PartyId;
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
        /// Somebody asks to read official documents (TF 2 kap.).
        Disclosure = "disclosure",
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

subject!(Matter, "matter", owner_authority_id; official::MATTER);

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

/// What somebody looks for in the register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DiaryQuery {
    /// A whole registry number.
    pub number: Option<String>,
    /// Words that stand in title, brief or counterpart, folded ([`crate::kernel::text::fold`]).
    pub words: Vec<String>,
    /// Opened at this moment or later, in UTC.
    pub from: Option<NaiveDateTime>,
    /// Opened before this moment.
    pub until: Option<NaiveDateTime>,
    /// Whose matters; with words always set, since words tell what a matter holds.
    pub reach: Option<Reach>,
}

/// The matters that somebody may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    pub owner: AuthorityId,
    /// Whether matters about persons are among them.
    pub persons: bool,
}
