//! The world that the demo shows, made by calling the same services as people do.

use crate::demo::accounts;
use crate::platform::AppError;
use crate::platform::web::AppState;

/// Makes the world and tells how far it has come.
///
/// # Errors
/// What the services answer.
pub fn make(state: &AppState, progress: &mut dyn FnMut(&str)) -> Result<(), AppError> {
    let now = state.clock.now();
    progress("accounts");
    state.db.write(move |conn| accounts::make_accounts(conn, now))??;
    Ok(())
}
