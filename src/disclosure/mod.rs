//! Requests for official documents (begäran om allmän handling, TF 2 kap., OSL 6 kap.).
//!
//! Anybody may ask and need not say who they are or why (TF 2 kap. 18 §). A request is a matter of
//! its own, registered when it comes (R71). Staff pick documents from the register and test each
//! for secrecy: released whole, released with passages masked, or refused, with the paragraph of
//! OSL and a reason. What is released is a copy: a new registered document, while the original
//! stays (R70). A refusal, masking among them, is a formal decision with reasons, by somebody with
//! a delegation, and says how to appeal to the administrative court of appeal (kammarrätten).
//!
//! Once a document about a person is picked, the request itself is about a person: the register
//! keeps it to those who work with people, and each reading is put on record (R60, R67).
//! Release under a condition (förbehåll, OSL 10 kap. 14 §) is not made here.
//!
//! Pages: `/diarium/begar…` for everybody, `/utlamnat/{token}…` for who got the link,
//! `/bestallare/begaran…` for staff.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod rules;
mod service;
mod store;
mod tasks;

use chrono::{NaiveDateTime, TimeDelta};

use crate::kernel::NotSignedIn;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::secret::SecretError;
use crate::platform::web::AppState;

pub use model::{
    Answer, Ask, CameBy, DisclosureOutcome, DisclosureState, Item, ReplyBy, Request, RequestId,
    Test,
};
pub use pages::routes;
pub use rules::{Age, Paragraph, age, has_person_number, mask, outcome};
pub use service::{
    answer, ask, begin, by_link, close_due, pick, register, served, test, unpick, waiting,
    withdraw, word,
};
pub use store::{by_reference, items};
pub use tasks::TASKS;

/// What the room does by itself: a refusal's matter closes when the time to appeal is over.
pub const JOBS: &[Job] =
    &[Job { name: "disclosure-close", every: TimeDelta::minutes(30), run: close }];

fn close(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| close_due(conn, now))??;
    Ok(())
}

/// Why a deed on a request was not done.
#[derive(Debug, thiserror::Error)]
pub enum DisclosureError {
    /// Another authority's, or not for this reader: as if it were not there (R60).
    #[error("not yours")]
    NotYours,
    /// A document that was picked has not been tested.
    #[error("a document is not tested")]
    NotTested,
    /// A request that nothing is released on needs words of why.
    #[error("the reason is missing")]
    NoReason,
    /// OSL 6 kap. 3 §: who refuses must have the right to decide in the authority's name.
    #[error("no delegation")]
    NoDelegation,
    /// Places, in the list of passages, of those that the document does not have.
    #[error("passages are not in the document: {0:?}")]
    NotInText(Vec<usize>),
    /// R57: a page that needs no signing in would show a personal number.
    #[error("a personal number would be shown")]
    PersonNumber,
    /// The decision reached the person on a day before it was made, or on one to come.
    #[error("the day cannot be")]
    WrongDay,
    #[error("the day lies outside the calendar")]
    TooFar,
    #[error("a request that is {0} does not go there")]
    NotFrom(DisclosureState),
    #[error("somebody saved in between")]
    Stale,
    /// Too many requests of late from where this one comes.
    #[error("too many requests from one network")]
    TooMany,
    /// The link's time is over.
    #[error("the link is too old")]
    LinkOver,
    #[error(transparent)]
    SignedOut(#[from] NotSignedIn),
    #[error(transparent)]
    Secret(#[from] SecretError),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<DisclosureError> for AppError {
    fn from(error: DisclosureError) -> Self {
        Self::Refused(match error {
            DisclosureError::NotYours | DisclosureError::LinkOver => return Self::NotFound,
            DisclosureError::NotTested => "disclosure-refused-not-tested",
            DisclosureError::NoReason => "disclosure-refused-reason",
            DisclosureError::NoDelegation => "disclosure-refused-delegation",
            DisclosureError::NotInText(_) => "disclosure-refused-passages",
            DisclosureError::PersonNumber => "disclosure-refused-person-number",
            DisclosureError::WrongDay | DisclosureError::TooFar => "disclosure-refused-day",
            DisclosureError::NotFrom(_) => "disclosure-refused-moved",
            DisclosureError::TooMany => "disclosure-refused-many",
            DisclosureError::Stale => return Self::Stale,
            DisclosureError::SignedOut(error) => return error.into(),
            DisclosureError::Secret(error) => return Self::fault(error),
            DisclosureError::Db(error) => return error.into(),
        })
    }
}
