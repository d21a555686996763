//! Who people are to the portal: the joint authorities, accounts, what somebody may decide in an
//! authority's name, and signing in.
//!
//! An account has one role and, for staff, one authority. Signing in is local (password, and a
//! one-time code where it is switched on); another way in would start the same sessions.

mod error;
mod mail;
mod model;
mod official;
mod pages;
mod rules;
mod service;
mod store;

pub use error::IdentityError;
pub use mail::notify_admins;
pub use model::{
    Authority, AuthorityKind, Decision, Delegation, DelegationId, KNOWN_BROWSER, NewUser,
    QuickAccount, QuickAccounts, Session, User,
};
pub use official::OFFICIAL;
pub use pages::{ask_later, routes, turn_to_hash};
pub use rules::desk_path;
pub use service::{
    HashLimits, Hashers, NewPassword, Slot, carry_sessions, count_try, create_for_letters,
    create_user, create_user_with, deactivate, delegate, end_by_letter, end_session, end_sessions,
    forget_tries, give_address, give_back, half_by_letter, invite, password_link, seal_account,
    session_user, set_password, start_by_letter, start_half_by_letter, start_session, stop_codes,
    use_within, within_rate,
};
pub use store::{
    active_accounts, authorities, authority, authority_by_id, closed_but_signed_in, decider,
    delegation_by_id, many, names, names_in_order, sessions_of, user, user_by_email,
    user_by_reference, users,
};

use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::AppError;
use crate::platform::jobs::Job;
use crate::platform::web::AppState;

/// What the room does by itself: it sends the links that are asked for, and forgets what no longer
/// matters.
pub const JOBS: &[Job] = &[
    Job { name: "identity-reset", every: TimeDelta::seconds(1), run: answer_requests },
    Job { name: "identity-forget", every: TimeDelta::hours(1), run: forget },
];

/// How many links to a new password are sent in one run.
const MOST_ANSWERED: usize = 100;

/// Sends the links to a new password that are asked for, to the addresses that have accounts.
fn answer_requests(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    if !app.db.read(store::has_requests)?? {
        return Ok(());
    }
    for _ in 0..MOST_ANSWERED {
        let link = password_link(&app.vault).map_err(AppError::fault)?;
        if !app.db.write(move |conn| service::account::answer_request(conn, &link, now))?? {
            break;
        }
    }
    Ok(())
}

/// Tries, sessions and links are of no use a day after their time.
fn forget(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    Ok(app.db.write(move |conn| store::delete_old(conn, now - TimeDelta::days(1)))??)
}
