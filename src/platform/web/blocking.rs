//! Work that waits, such as the database's: off the threads that answer requests.

use std::sync::{Arc, Mutex, PoisonError};

use actix_web::web;

use crate::platform::error::AppError;

/// Runs work on a thread that may wait. What carries it there knows no types, so that it is compiled
/// once and not for each page.
///
/// # Errors
/// The work's own; [`AppError::Overloaded`] if there is no thread for it.
pub async fn run<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let kept = Arc::new(Mutex::new(None));
    let place = Arc::clone(&kept);
    let work: Box<dyn FnOnce() + Send> = Box::new(move || {
        let answer = work();
        *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
    });
    web::block(work).await.map_err(|_| AppError::Overloaded)?;
    let answer = kept.lock().unwrap_or_else(PoisonError::into_inner).take();
    answer.unwrap_or(Err(AppError::Overloaded))
}
