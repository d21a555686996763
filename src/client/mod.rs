//! Persons (den enskilde): who somebody is, how they are reached, and who has looked.
//!
//! Owns `client`. Nothing here gives a person's data without a [`Viewer`], and each reading writes
//! an event in the same transaction, before anything is shown (R67). Numbers are sealed by the
//! vault and found by a keyed hash (R57); one authority knows a number once, except that nobody
//! learns of a protected person by typing a number (R59).
//!
//! Pages: `/handlaggare/ny-person` and `/handlaggare/person/{reference}/kontakt`. The person's own
//! page of a case is the placement room's, which sees all that hangs on it.

mod form;
mod mail;
mod model;
mod pages;
mod policy;
mod service;
mod store;

pub use mail::account_for_letters;
pub use model::{
    Among, ByCode, Client, ClientId, Contact, Ground, Listed, NewClient, Number, NumberKind,
    Participant, Purpose, Reach, Reading, Sought, Viewer,
};
pub use pages::{REASON, case_viewer, own_viewer, routes, way_in};
pub use service::{
    by_id, change_contact, gets_no_letters, list, load, of_user, participant, participants,
    readings, reference_of, register, responsible, write_to,
};

pub use store::{by_code, of_authority};

use crate::identity::IdentityError;
use crate::kernel::Reference;
use crate::platform::AppError;
use crate::platform::secret::SecretError;

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
            ClientError::EmailTaken => Self::Refused("error-client-email-taken"),
            ClientError::Secret(error) => Self::fault(error),
            ClientError::Identity(error) => error.into(),
            ClientError::Db(error) => error.into(),
        }
    }
}
