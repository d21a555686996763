//! The register of official matters and their documents (diarium; OSL 2009:400 5 kap. 1–2 §§).
//!
//! Whoever receives, sends or makes a document of a matter registers it in the same transaction
//! (R71). What is registered is never changed or taken away (R70); the database refuses too.

mod model;
mod pages;
mod policy;
mod service;
mod store;

pub use model::{
    Direction, Document, DocumentId, Matter, MatterId, MatterKind, NewDocument, NewMatter,
};
pub use pages::routes;
pub use service::{close, open_matter, register};
pub use store::{
    changed_documents, document, document_by_id, documents, gaps, matter, matter_by_reference,
};
