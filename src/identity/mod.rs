//! Who people are to the portal: the joint authorities, accounts, what somebody may decide in an
//! authority's name, and signing in.
//!
//! An account has one role and, for staff, one authority. Signing in is local (password, and a
//! one-time code where it is switched on); another way in would start the same sessions.

mod model;
mod pages;
mod rules;
mod service;
mod store;

pub use model::{
    Authority, AuthorityKind, Decision, Delegation, DelegationId, NewUser, QuickAccount,
    QuickAccounts, Session, User,
};
pub use pages::routes;
pub use rules::desk_path;
pub use service::{
    NewPassword, brake, carry_sessions, count_try, create_for_letters, create_user,
    create_user_with, deactivate, delegate, end_by_letter, end_session, end_sessions, forget_tries,
    give_address, half_by_letter, invite, password_link, seal_account, session_user, set_password,
    start_by_letter, start_half_by_letter, start_session,
};
pub use store::{
    authorities, authority, authority_by_id, closed_but_signed_in, delegation, delegation_by_id,
    names, sessions_of, user, user_by_email, user_by_reference, users,
};

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

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
    #[error("the database: {0}")]
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

/// What the room does by itself: it forgets what no longer matters.
pub const JOBS: &[Job] =
    &[Job { name: "identity-forget", every: TimeDelta::hours(1), run: forget }];

/// Tries, sessions and links are of no use a day after their time.
fn forget(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    Ok(app.db.write(move |conn| store::delete_old(conn, now - TimeDelta::days(1)))??)
}
