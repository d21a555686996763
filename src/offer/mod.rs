//! What a provider offers (erbjudanden): drafts, revisions, review.
//!
//! The room owns `offer`, `offer_revision` and `offer_site`. Every save is a new revision that is
//! never changed; the public reads the approved one while a newer one waits. A revision describes
//! its places too, and approving it makes `offer_site` so; how many places are taken is the
//! capacity room's. What staff ask to be changed, and the answers, are a thread that stays.
//!
//! Pages: `/leverantor/erbjudanden…`, `/bestallare/andringar…`.

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

pub use error::OfferError;
pub use model::{
    Draft, Intake, NewSite, Offer, OfferId, OfferState, ReviewKind, ReviewStep, Revision,
    RevisionId, Site, SiteId, SiteText,
};
pub use official::OFFICIAL;
pub use pages::routes;
pub use rules::{MOST_PLACES, MOST_STARTS, Part, coming, missing, soonest, waits};
pub use service::{
    add_site, approve, complete, create, request_change, resubmit, return_to_draft, save_draft,
    submit, withdraw,
};
pub use store::{
    all_approved, approved, by_reference, change_asked, get, latest, many, numbered, of_provider,
    revision, revisions, site, site_by_reference, sites, sites_many, thread,
};
pub use tasks::TASKS;
