//! The register of official matters and their documents (diarium; OSL 2009:400 5 kap. 1–2 §§).
//!
//! Whoever receives, sends or makes a document of a matter registers it in the same transaction
//! (R71). What is registered is never changed or taken away (R70); the database refuses too.
//! The text of a document is lines; one that begins with "# " is a heading (see [`blocks`]).
//!
//! Pages: `/diarium`, `/diarium/export.csv`, `/diarium/{reference}`, `/handling/{reference}`.

mod form;
mod model;
mod official;
mod pages;
mod policy;
mod rules;
mod service;
mod store;

pub use model::{
    Direction, Document, DocumentId, Matter, MatterId, MatterKind, NewDocument, NewMatter, PartyId,
};
pub use official::OFFICIAL;
pub use pages::routes;
pub use policy::{READERS, is_personal, may_read};
pub use rules::{Block, blocks, registry_no};
pub use service::{add_party, close, make_secret, open_matter, read, register};
pub use store::{
    changed_documents, document, document_by_id, documents, documents_where, gaps, matter,
    matter_by_number, matter_by_reference, matters, matters_of_party, party, party_of_each,
};
