//! A password that is typed on a page: the turn to have it hashed, and whether it is right.

use std::sync::Arc;

use chrono::TimeDelta;
use serde::Serialize;

use crate::identity::model::User;
use crate::identity::service::{Hashers, NewPassword, Slot, sign_in};
use crate::identity::{IdentityError, rules, store};
use crate::kernel::FieldErrors;
use crate::platform::web::{Cx, PageResult};
use crate::platform::{AppError, Refuses};

/// Waits for a turn to hash, before anything is counted or read; nothing if too many wait, and the
/// answer is then [`later`].
///
/// # Errors
/// A fault of the portal.
pub async fn turn(cx: &Cx) -> Result<Option<Slot>, AppError> {
    let hashers: Arc<Hashers> = cx.app.room()?;
    match hashers.enter().await {
        Ok(slot) => Ok(Some(slot)),
        Err(IdentityError::Busy) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// What is said at a field when there was no turn.
pub(super) fn busy(field: &str) -> FieldErrors {
    FieldErrors::one(field, "sign_in_busy")
}

/// Runs what takes its time, such as a hash, off the threads that answer.
pub(super) async fn blocking<T: Send + 'static>(
    body: impl FnOnce() -> Result<T, IdentityError> + Send + 'static,
) -> Result<T, IdentityError> {
    match actix_web::web::block(body).await {
        Ok(answer) => answer,
        Err(stopped) => Err(IdentityError::Hash(stopped.to_string())),
    }
}

/// Notes at a field what is wrong with a new password; any other error goes on.
pub(super) fn chosen(
    made: Result<NewPassword, IdentityError>,
    errors: &mut FieldErrors,
) -> Result<Option<NewPassword>, AppError> {
    match made {
        Ok(password) => Ok(Some(password)),
        Err(error) => match error.refusal().and_then(|refusal| refusal.code_at("new_password")) {
            Some(code) => {
                errors.add("new_password", code);
                Ok(None)
            }
            None => Err(error.into()),
        },
    }
}

/// What typing one's password again gave.
pub(super) enum Again {
    Right,
    Wrong,
    /// Nobody had the time to look at it; come back after so long.
    Busy(TimeDelta),
}

impl Again {
    /// The page of a form that asked for the password, when it was not right.
    pub(super) fn refusal(&self, cx: &Cx, template: &str, view: &impl Serialize) -> PageResult {
        match self {
            Self::Busy(wait) => cx.too_many(template, view, *wait),
            Self::Right | Self::Wrong => cx.editor(template).invalid(view),
        }
    }
}

/// Whether what was typed is the account's password; if not, the fault stands at `password`.
pub(super) async fn check_again(
    cx: &Cx,
    user: &User,
    typed: &str,
    errors: &mut FieldErrors,
) -> Result<Again, AppError> {
    let Some(slot) = turn(cx).await? else {
        errors.add("password", "sign_in_busy");
        return Ok(Again::Busy(rules::BUSY_WAIT));
    };
    let Some(known) = count_again(cx, user).await? else {
        errors.add("password", "password_rest");
        return Ok(Again::Wrong);
    };
    let (typed, hash) = (typed.to_owned(), known.hash.clone());
    if blocking(move || slot.verify(&typed, hash.as_deref())).await? {
        known.forget(cx).await?;
        return Ok(Again::Right);
    }
    errors.add("password", "password_not_it");
    Ok(Again::Wrong)
}

/// What a password that is typed again is checked against.
pub(super) struct Known {
    key: String,
    pub hash: Option<String>,
}

impl Known {
    /// The attempts before this one no longer count: it was right.
    pub(super) async fn forget(self, cx: &Cx) -> Result<(), AppError> {
        cx.write(move |conn| store::delete_guard(conn, &self.key)).await
    }
}

/// Counts an attempt by somebody who is signed in, apart from those at the sign-in page: whoever locks
/// the account there keeps nobody here from changing the password. Nothing while they must wait.
pub(super) async fn count_again(cx: &Cx, user: &User) -> Result<Option<Known>, AppError> {
    let key = cx.app.vault.fingerprint("password-again", user.reference.as_str());
    let (id, now, guard) = (user.id, cx.now, key.clone());
    if cx.write(move |conn| sign_in::count_try(conn, &guard, now)).await?.is_none() {
        return Ok(None);
    }
    let hash = cx.read(move |conn| store::secrets(conn, id)).await?.password_hash;
    Ok(Some(Known { key, hash }))
}

/// The page of a form that had no turn: everything kept but the password, status 429.
///
/// # Errors
/// A template's fault.
pub fn later(cx: &Cx, template: &str, view: &impl Serialize) -> PageResult {
    cx.too_many(template, view, rules::BUSY_WAIT)
}
