//! Persons (den enskilde): who somebody is, how they are reached, and who has looked.
//!
//! Owns `client`, `client_handler`, `client_protection`, `client_recall` and `client_former_number`.
//! Nothing here gives a person's data without a [`Viewer`], and each reading writes
//! an event in the same transaction, before anything is shown (R67). Numbers are sealed by the
//! vault and found by a keyed hash (R57); one authority knows a number once, except that nobody
//! learns of a protected person by typing a number (R59).
//!
//! A protected person (skyddade personuppgifter) is met by named handlers only, each time with a
//! reason, and there is always one. The ordinary row then knows neither address, telephone nor
//! account: how the person is reached lies sealed with the protection. What had left the house when
//! it began is a list to be worked off. Counts of cases stay whole and lists leave protected persons
//! out: a count is of an authority, never of a place or a provider, so the difference says how many
//! there are and nothing of who.
//!
//! Pages: `/handlaggare/ny-person`, `/handlaggare/person/{reference}/kontakt` and `/nummer`, and
//! `/handlaggare/skyddade`, and `/handlaggare/person/{reference}/skydd`, which begins and lifts a
//! protection: what the other rooms keep is seen to by their own lines of [`AllPersonData`]. A person's
//! case is a desk, gathered from those lines.

mod form;
mod mail;
mod model;
mod pages;
mod persons;
mod policy;
mod rules;
mod service;
mod store;

pub use model::{
    Among, ByCode, Client, ClientId, Contact, Ground, Handler, Listed, NewClient, Note, Number,
    NumberKind, Participant, Protection, ProtectionFacts, ProtectionId, ProtectionKind, Purpose,
    Reach, Reading, Recall, RecallKind, Sought, Viewer,
};
pub use pages::{REASON, case_viewer, own_viewer, routes, way_in};
pub use persons::{
    AllPersonData, PERSON_DATA, PersonData, PersonShown, Protect, Protected, WRITTEN, part,
};
pub use rules::Traces;
pub use service::{
    Case, Tellers, account_for_letters, by_id, case, cases, change_contact, change_protection,
    change_reach, end_handler, is_protected, lift, list, load, name_handler, note_recall, of_user,
    participant, participants, protect, protection, readings, recalls, reference_of, register,
    register_as, remind_of_reviews, renumber, responsible, seen_by, tellers, tick_off, unsealed,
    would_reach, write_to,
};

pub use store::{by_code, of_authority, seen_among, without_address, workload};

/// What the room does by itself: handlers are reminded of the day to look at a protection again (R59).
pub const JOBS: &[Job] = &[Job { name: "client-reviews", every: TimeDelta::hours(1), run: remind }];

fn remind(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| remind_of_reviews(conn, now))??;
    Ok(())
}

use chrono::{NaiveDateTime, TimeDelta};

use crate::identity::IdentityError;
use crate::kernel::Reference;
use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::secret::SecretError;
use crate::platform::web::AppState;

/// Why a person is not shown or not changed.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// Absent, or not the viewer's to see: the same answer.
    #[error("no such person")]
    NotFound,
    /// A protected person's handler must give a reason first (R59).
    #[error("a reason is needed")]
    SayWhy,
    /// The number is known; the reference of who has it, whom the viewer may see.
    #[error("perhaps the same person as {0}")]
    Known(Reference),
    /// The person is protected: another deed is the one (R59).
    #[error("the person is protected")]
    Sealed,
    /// R59: somebody must be left who may open the case.
    #[error("nobody would be left who may open the case")]
    LastHandler,
    /// Cannot be a handler, or is one already; or is none.
    #[error("no handler")]
    NotHandler,
    /// No number was given.
    #[error("a number is needed")]
    NumberMissing,
    /// The day is to come.
    #[error("the day does not fit")]
    Day,
    /// Another account has the address.
    #[error("the e-mail address is another account's")]
    EmailTaken,
    #[error(transparent)]
    Secret(#[from] SecretError),
    #[error(transparent)]
    Identity(IdentityError),
    #[error("the database: {0}")]
    Db(#[from] diesel::result::Error),
}

impl From<IdentityError> for ClientError {
    fn from(error: IdentityError) -> Self {
        match error {
            IdentityError::EmailTaken => Self::EmailTaken,
            other => Self::Identity(other),
        }
    }
}

impl From<ClientError> for AppError {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::NotFound => Self::NotFound,
            ClientError::SayWhy => Self::Refused("client-say-why"),
            ClientError::Known(_) => Self::Refused("error-client-number-known"),
            ClientError::Sealed => Self::Refused("client-protected-already"),
            ClientError::LastHandler => Self::Refused("error-client-last-handler"),
            ClientError::NotHandler => Self::Refused("error-client-not-handler"),
            ClientError::NumberMissing => Self::Refused("error-required"),
            ClientError::Day => Self::Refused("error-client-day"),
            ClientError::EmailTaken => Self::Refused("error-client-email-taken"),
            ClientError::Secret(error) => Self::fault(error),
            ClientError::Identity(error) => error.into(),
            ClientError::Db(error) => error.into(),
        }
    }
}
