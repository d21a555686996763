//! The key that the log is signed with.

use diesel::QueryResult;

use crate::platform::db;
use crate::platform::secret::LogKey;

/// The key of the database that is open.
pub(super) fn key() -> QueryResult<LogKey> {
    let missing = "the log's key is not at hand: the database was opened without it";
    db::log_key().ok_or_else(|| diesel::result::Error::QueryBuilderError(missing.into()))
}
