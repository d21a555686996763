//! What a provider offers (erbjudanden): drafts, revisions, review.
//!
//! The room owns `offer`, `offer_revision` and `offer_site`. Every save is a new revision that is
//! never changed; the public reads the approved one while a newer one waits. A revision describes
//! its places too, and approving it makes `offer_site` so; how many places are taken is the
//! capacity room's. What staff ask to be changed, and the answers, are a thread that stays.
//!
//! Pages: `/leverantor/erbjudanden…`, `/bestallare/andringar…`.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

pub use model::{
    Draft, Intake, NewSite, Offer, OfferId, OfferState, ReviewKind, ReviewStep, Revision,
    RevisionId, Site, SiteId, SiteText,
};
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

use diesel::result::{DatabaseErrorKind, Error};

use crate::kernel::NotSignedIn;
use crate::platform::AppError;

/// Why a deed on an offer was not done.
#[derive(Debug, thiserror::Error)]
pub enum OfferError {
    #[error("the actor may not do this to an offer")]
    Denied,
    #[error("no such offer for this actor")]
    NotFound,
    #[error("somebody saved in between")]
    Stale,
    #[error("a part of the description is missing")]
    Incomplete,
    #[error("the offer has as many sites as it may")]
    TooManySites,
    /// A request for a change says what to change.
    #[error("the request says nothing")]
    NoNote,
    #[error("nobody has asked for a change")]
    NotAsked,
    #[error("there is neither a newer text nor an answer")]
    NothingNew,
    #[error("an offer that is {0} does not go there")]
    NotFrom(OfferState),
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error("the database: {0}")]
    Db(#[from] Error),
}

impl OfferError {
    /// What an insert says when two saved the same revision number at once.
    fn of_number(error: Error) -> Self {
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Stale,
            other => Self::Db(other),
        }
    }
}

impl From<OfferError> for AppError {
    fn from(error: OfferError) -> Self {
        match error {
            OfferError::Denied => Self::Denied,
            OfferError::NotFound => Self::NotFound,
            OfferError::Stale => Self::Stale,
            OfferError::Incomplete => Self::Refused("offer-incomplete"),
            OfferError::TooManySites => Self::Refused("offer-too-many-sites"),
            OfferError::NoNote => Self::Refused("offer-no-note"),
            OfferError::NotAsked => Self::Refused("offer-not-asked"),
            OfferError::NothingNew => Self::Refused("offer-nothing-new"),
            OfferError::NotFrom(_) => Self::Refused("offer-moved"),
            OfferError::SignedOut(error) => error.into(),
            OfferError::Db(error) => error.into(),
        }
    }
}
