//! What staff of an authority and the party of a matter write to each other (meddelanden).
//!
//! A matter with one party has one thread. Each message is a document of the matter, registered in
//! the same transaction (R71) and never changed (R70); this room keeps who wrote it, on which side,
//! and how far each side has read. Staff's internal notes (minnesanteckningar, TF 2 kap. 12 §) lie
//! in a table of their own that only staff's side loads. They are no official documents while the
//! matter is open, so that the register does not have them; what of them is added to the matter
//! when it closes is registered then, as a document that staff write.
//!
//! The room knows parties from the register (`registry::add_party`) and not what the matter is
//! about: applications and contracts have their thread by being matters.
//!
//! Pages: `/leverantor/meddelanden`, `/leverantor/arende/{matter}/meddelanden`,
//! `/bestallare/meddelanden`, `/bestallare/arende/{matter}/meddelanden`.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

pub use model::{Entry, Line, Message, Side, Thread, Trace, TraceKind, Wish};
pub use pages::routes;
pub use rules::LONGEST;
pub use service::{note, of_provider, see, send, thread, traces};
pub use tasks::TASKS;

use crate::kernel::NotSignedIn;
use crate::platform::AppError;

/// Why a message was not sent or a thread not shown.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// Not a party, not staff of the authority, or no thread: as if it were not there.
    #[error("not yours")]
    NotYours,
    /// Coaches read and do not write for the organisation.
    #[error("the member may not write")]
    MayNotWrite,
    /// The matter is closed; what comes now is a new matter.
    #[error("the matter is closed")]
    Closed,
    /// The other side wrote something that the writer has not seen.
    #[error("the other side wrote in between")]
    Crossed,
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<MessageError> for AppError {
    fn from(error: MessageError) -> Self {
        Self::Refused(match error {
            MessageError::NotYours => return Self::NotFound,
            MessageError::MayNotWrite => "message-refused-coach",
            MessageError::Closed => "message-refused-closed",
            MessageError::Crossed => return Self::Stale,
            MessageError::SignedOut(error) => return error.into(),
            MessageError::Db(error) => return error.into(),
        })
    }
}
