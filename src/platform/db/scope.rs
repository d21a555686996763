//! The log's key while a body runs: what the database's door carries along with the connection.
//!
//! A body runs whole on one thread, on SQLite the writer's and on PostgreSQL the caller's, so the
//! key of the database that was opened is set around it and nowhere else. Why it is not an
//! argument: docs/decisions/0012-log-mac.md.

use std::cell::Cell;

use crate::platform::secret::LogKey;

thread_local! {
    static KEY: Cell<Option<LogKey>> = const { Cell::new(None) };
}

/// Puts back what was set before, also after a panic.
struct Restore(Option<LogKey>);

impl Drop for Restore {
    fn drop(&mut self) {
        KEY.set(self.0);
    }
}

/// Runs `body` with the log's key of one database, or without any.
pub(super) fn with_key<T>(key: Option<LogKey>, body: impl FnOnce() -> T) -> T {
    let _restore = Restore(KEY.replace(key));
    body()
}

/// The log's key of the database whose body runs on this thread; nothing outside of one.
pub(in crate::platform) fn log_key() -> Option<LogKey> {
    KEY.get()
}
