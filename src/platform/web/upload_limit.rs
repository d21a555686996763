//! How many forms with files are held in memory at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::platform::error::AppError;
use crate::platform::web::UPLOAD_LIMIT;

/// How many forms with files are held at once, from their first file until they are answered.
const FORMS: usize = 8;
/// How much they may come to together, in kilobytes: four of the largest, or eight of one file.
const KILOBYTES: usize = 4 * UPLOAD_LIMIT / 1024;
/// How long a form waits for its place; meanwhile nothing of its files is read.
const WAIT: Duration = Duration::from_secs(20);
/// How many forms wait; the next is told to come back at once.
const WAITING: usize = 16;

/// Lets in as many forms with files as the memory has room for.
#[derive(Debug)]
pub struct UploadLimit {
    forms: Arc<Semaphore>,
    kilobytes: Arc<Semaphore>,
    waiting: AtomicUsize,
}

/// A form's place in the memory; given back when it is dropped.
#[derive(Debug)]
pub struct UploadPermit {
    _form: OwnedSemaphorePermit,
    _kilobytes: OwnedSemaphorePermit,
}

impl Default for UploadLimit {
    fn default() -> Self {
        Self {
            forms: Arc::new(Semaphore::new(FORMS)),
            kilobytes: Arc::new(Semaphore::new(KILOBYTES)),
            waiting: AtomicUsize::new(0),
        }
    }
}

impl UploadLimit {
    /// A place for a form of so many bytes, waited for if need be.
    ///
    /// # Errors
    /// [`AppError::Overloaded`] when none becomes free in time, or too many wait already.
    pub async fn place(&self, bytes: usize) -> Result<UploadPermit, AppError> {
        let _waits = Waits::begin(&self.waiting)?;
        let kilobytes = u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
        let found = async {
            let form = Arc::clone(&self.forms).acquire_owned().await.ok()?;
            let room = Arc::clone(&self.kilobytes).acquire_many_owned(kilobytes).await.ok()?;
            Some(UploadPermit { _form: form, _kilobytes: room })
        };
        let found = tokio::time::timeout(WAIT, found).await.ok().flatten();
        found.ok_or(AppError::Overloaded)
    }
}

/// Counts a form that waits, for as long as it does.
struct Waits<'a>(&'a AtomicUsize);

impl<'a> Waits<'a> {
    fn begin(count: &'a AtomicUsize) -> Result<Self, AppError> {
        let before = count.fetch_add(1, Ordering::Relaxed);
        let waits = Self(count);
        if before < WAITING { Ok(waits) } else { Err(AppError::Overloaded) }
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
