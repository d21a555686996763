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

mod error;
mod form;
mod mail;
mod model;
mod official;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

pub use error::MessageError;
pub use model::{Entry, Line, Message, Side, Thread, Trace, TraceKind, Wish};
pub use official::OFFICIAL;
pub use pages::routes;
pub use rules::LONGEST;
pub use service::{note, of_provider, see, send, thread, traces};
pub use tasks::TASKS;
