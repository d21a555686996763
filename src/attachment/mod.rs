//! Uploaded files: taken in by what their bytes are, scanned, stored once and never changed.
//!
//! A room that takes files declares its route with `Routes::upload`, has each file [`receive`]d
//! against what the question allows ([`Allowed`]), and [`save`]s it in its own operation. A file is of
//! one organisation, named by its reference; staff read it from when it is [`hand_over`]ed to their
//! authority, and each reading is put on record. Which question a file answers, the room to the
//! right knows.
//!
//! Pages: `/bestallare/bilaga/{reference}`; the organisation's own way to its files,
//! `/leverantor/bilaga/{reference}`, is in `provider`.

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

pub use error::AttachmentError;
pub use form::{ConfidentialForm, confidential};
pub use model::{Allowed, Attachment, AttachmentId, FileKind, LARGEST_MB};
pub use official::OFFICIAL;
pub use pages::{FileField, FileView, download, receive, routes};
pub use rules::{Checked, Fault, check};
pub use service::{Refused, Scanned, hand_over, save, scan};
pub use store::{changed_files, content, many, of_holder};
