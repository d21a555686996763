//! Rows of requests and of the documents that they mean.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::disclosure::official;
use crate::identity::DelegationId;
use crate::kernel::{AuthorityId, Email, Lang, Reference, UserId, digits};
use crate::registry::{Document, DocumentId, Matter, MatterId};
use crate::schema::{disclosure_item, disclosure_request};
use crate::subject;

id_type! {
    /// A row of `disclosure_request`.
    pub struct RequestId;
}

id_type! {
    /// A row of `disclosure_item`.
    pub struct ItemId;
}

text_enum! {
    /// How far a request has come.
    pub enum DisclosureState {
        Received = "received",
        Testing = "testing",
        /// All of it was released.
        Answered = "answered",
        /// Something was masked or refused.
        PartlyRefused = "partly_refused",
        Refused = "refused",
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What the test of one document came to.
    pub enum DisclosureOutcome {
        /// Not tested yet.
        Open = "open",
        Whole = "whole",
        Masked = "masked",
        Refused = "refused",
    }
}

text_enum! {
    /// Which way a request came.
    pub enum CameBy {
        Portal = "portal",
        Email = "email",
        Phone = "phone",
        Post = "post",
        Visit = "visit",
    }
}

text_enum! {
    /// How the one who asks wants the answer. To pick it up, nothing of them need be known.
    pub enum ReplyBy {
        Email = "email",
        Post = "post",
        Pickup = "pickup",
    }
}

/// A request for official documents.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = disclosure_request)]
pub struct Request {
    pub id: RequestId,
    pub reference: Reference,
    pub matter_id: MatterId,
    pub owner_authority_id: AuthorityId,
    pub state: DisclosureState,
    pub came_by: CameBy,
    pub received_at: NaiveDateTime,
    /// What somebody wants to read, in their own words.
    pub wish: String,
    pub language: Lang,
    pub reply_by: ReplyBy,
    pub asker_name: Option<String>,
    pub asker_email: Option<Email>,
    pub asker_address: Option<String>,
    pub handler_id: Option<UserId>,
    /// Goes up with every change, so that what is sent is what was read.
    pub revision: i64,
    /// What staff say in the answer besides.
    pub note: Option<String>,
    pub answered_at: Option<NaiveDateTime>,
    pub answered_by: Option<UserId>,
    pub delegation_id: Option<DelegationId>,
    pub letter_document_id: Option<DocumentId>,
    pub link_until: Option<NaiveDateTime>,
    /// The day on which the person got the decision (delgivning).
    pub served_on: Option<NaiveDate>,
    pub appeal_last_day: Option<NaiveDate>,
}

subject!(Request, "disclosure_request", owner_authority_id; official::REQUEST);

/// A document that a request may mean.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = disclosure_item)]
pub struct Item {
    pub id: ItemId,
    pub request_id: RequestId,
    pub document_id: DocumentId,
    pub outcome: DisclosureOutcome,
    /// The paragraph of OSL, as [`Paragraph::word`] writes it.
    pub paragraph: Option<String>,
    pub reason: Option<String>,
    /// The passages to be masked, one a line.
    pub passages: Option<String>,
    pub revision: i64,
    pub copy_document_id: Option<DocumentId>,
}

impl Item {
    pub fn passages(&self) -> Vec<String> {
        self.passages.iter().flat_map(|text| text.lines()).map(str::to_owned).collect()
    }
}

/// An item with the document it is about.
#[derive(Debug, Clone)]
pub struct Picked {
    pub item: Item,
    pub document: Document,
    pub matter: Matter,
}

/// A request as somebody makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub came_by: CameBy,
    /// The day on which it came, where staff register it later.
    pub came_on: Option<NaiveDate>,
    pub wish: String,
    pub language: Lang,
    pub reply_by: ReplyBy,
    pub name: Option<String>,
    pub email: Option<Email>,
    pub address: Option<String>,
    /// The form's own word: the same one sent twice is one request.
    pub once: String,
}

/// What the test of a document came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    Whole,
    Masked { paragraph: Paragraph, reason: String, passages: Vec<String> },
    Refused { paragraph: Paragraph, reason: String },
}

/// What would be, or was, answered: the letter, and each copy in the order of the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub state: DisclosureState,
    pub letter: String,
    /// What the copy is of, and its text.
    pub copies: Vec<(String, String)>,
}

/// A paragraph of OSL (2009:400): chapter and section, such as 26 kap. 1 § or 31 kap. 16 a §.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    pub chapter: u32,
    pub section: String,
}

impl Paragraph {
    /// The act's last chapter.
    const LAST_CHAPTER: u32 = 44;

    /// Reads "26:1", "26 kap. 1 §" and "OSL 31 kap. 16 a §".
    ///
    /// # Errors
    /// Code `paragraph` for what names no chapter and section of the act.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let lower = digits::plain(text).to_lowercase();
        let bare = lower.trim().trim_start_matches("osl").replace("kap.", ":").replace("kap", ":");
        let (chapter, section) = bare.split_once(':').ok_or("paragraph")?;
        let chapter: u32 = chapter.trim().parse().map_err(|_| "paragraph")?;
        let section = section.trim().trim_end_matches('\u{a7}').trim();
        let number: String = section.chars().take_while(char::is_ascii_digit).collect();
        let letter = section.strip_prefix(number.as_str()).unwrap_or_default().trim();
        let sound = (1..=Self::LAST_CHAPTER).contains(&chapter)
            && matches!(number.parse::<u32>(), Ok(1..=99))
            && (letter.is_empty()
                || (letter.len() == 1 && letter.chars().all(|c| c.is_ascii_lowercase())));
        if !sound {
            return Err("paragraph");
        }
        let section = if letter.is_empty() { number } else { format!("{number} {letter}") };
        Ok(Self { chapter, section })
    }

    /// As it is stored: "26:1", "31:16 a".
    pub fn word(&self) -> String {
        format!("{}:{}", self.chapter, self.section)
    }
}
