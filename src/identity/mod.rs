//! Who people are to the portal: the joint authorities, accounts, what somebody may decide in an
//! authority's name, and signing in.
//!
//! An account has one role and, for staff, one authority. Signing in is local (password, and a
//! one-time code where it is switched on); another way in would start the same sessions.

mod model;
mod rules;
mod service;
mod store;

pub use model::{
    Authority, AuthorityKind, Decision, Delegation, DelegationId, NewUser, Session, User,
};
pub use rules::desk_path;
pub use service::{create_user, deactivate, delegate, session_user, set_password, start_session};
pub use store::{
    authorities, authority, authority_by_id, delegation, names, user, user_by_email,
    user_by_reference, users,
};

use crate::platform::AppError;

/// Why an account or a sign-in is not as asked.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// Another account has the address.
    #[error("another account has the e-mail address")]
    EmailTaken,
    /// Staff act for an authority, and nobody else does.
    #[error("the role and the authority do not go together")]
    WrongAuthority,
    /// Too short, too long, or the address itself.
    #[error("the password is too weak")]
    WeakPassword,
    #[error("the password could not be hashed: {0}")]
    Hash(String),
    #[error(transparent)]
    Db(#[from] diesel::result::Error),
}

impl From<IdentityError> for AppError {
    fn from(error: IdentityError) -> Self {
        match error {
            IdentityError::EmailTaken => Self::Refused("identity-email-taken"),
            IdentityError::WrongAuthority => Self::Refused("identity-wrong-authority"),
            IdentityError::WeakPassword => Self::Refused("identity-weak-password"),
            IdentityError::Hash(fault) => Self::Fault(fault),
            IdentityError::Db(error) => error.into(),
        }
    }
}
