//! Rows and words of letter codes.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::client::ClientId;
use crate::kernel::UserId;
use crate::right::RightId;
use crate::schema::{letter_code, letter_second};

id_type! {
    /// A row of `letter_code`.
    pub struct LetterCodeId;
}

id_type! {
    /// A row of `letter_second`.
    pub struct SecondId;
}

text_enum! {
    /// Where the code of a letter stands.
    pub enum LetterState {
        /// On a paper; nobody has come in by it.
        Issued = "issued",
        /// Somebody has come in by it, and may again.
        Used = "used",
        /// Too many wrong second codes.
        Locked = "locked",
        /// Another code took its place.
        Replaced = "replaced",
        /// The right is over.
        Expired = "expired",
    }
}

text_enum! {
    /// How the second code reached the person.
    pub enum SecondKind {
        Sms = "sms",
        /// Handed over by a caseworker beside the person.
        Desk = "desk",
    }
}

/// The code of a letter, without the code.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = letter_code)]
pub struct LetterCode {
    pub id: LetterCodeId,
    pub right_id: RightId,
    pub client_id: ClientId,
    pub state: LetterState,
    /// Wrong second codes since the last right one.
    pub tries: i64,
    pub made_by: UserId,
    pub made_at: NaiveDateTime,
    pub changed_at: NaiveDateTime,
}

/// A second code, without the code.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = letter_second)]
pub(super) struct Second {
    pub id: SecondId,
    pub kind: SecondKind,
    pub number_hash: Option<String>,
    pub made_at: NaiveDateTime,
    pub expires_at: NaiveDateTime,
    pub used_at: Option<NaiveDateTime>,
}
