//! A database that is only looked at: nothing is made, migrated or written, beside it or in it.
//!
//! A closed SQLite file is opened immutable, so that it can lie on a medium that cannot be written
//! to. What a portal that runs, or one that fell, has not yet moved from its write-ahead log into
//! the file is never left out: a running portal's is read with it, a fallen one's is refused.

use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection;
use diesel::r2d2::ManageConnection;
use diesel::result::Error;
use rustix::process::{Flock, FlockType, fcntl_getlk};

use super::open::{Address, Manager, POSTGRES_SETTINGS};
use super::{Conn, DbError, Each, key, scope, transaction, version};
use crate::platform::secret::LogKey;

const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16000; \
    PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;";
const POSTGRES_READ_ONLY: &str = "SET default_transaction_read_only = on";

/// Where SQLite's connections hold their shared lock, as its file format lays down: the pool of
/// 510 bytes after the pending and the reserved byte (sqlite.org/fileformat.html, "The Lock-Byte
/// Page").
const SHARED_FIRST: u64 = 0x4000_0002;
const SHARED_SIZE: u64 = 510;

/// A database that only answers questions.
pub struct ReadOnly {
    conn: Conn,
    key: Option<LogKey>,
}

impl ReadOnly {
    /// Opens the database at `url`, whose schema must be the newest. With `key_file` it must hold
    /// the database's key; without one nothing that needs the key can be asked.
    ///
    /// # Errors
    /// No database there, a schema of another version, a write-ahead log that nobody has open, or
    /// a key that is missing or another.
    pub fn open(url: &str, key_file: Option<&Path>) -> Result<Self, DbError> {
        let address = match Address::parse(url)? {
            Address::Sqlite(file) => Address::Sqlite(sqlite_uri(&file)?),
            postgres @ Address::Postgres(_) => postgres,
        };
        let failed = |e: &dyn std::fmt::Display| DbError::Open(e.to_string());
        let mut conn = Manager(address).connect().map_err(|e| failed(&e))?;
        match conn.each() {
            Each::Postgres(c) => {
                c.batch_execute(POSTGRES_SETTINGS)?;
                c.batch_execute(POSTGRES_READ_ONLY)?;
            }
            Each::Sqlite(c) => c.batch_execute(SQLITE_SETTINGS)?,
        }
        version::newest(&mut conn)?;
        let vault = key_file.map(|file| key::of_bound(&mut conn, file)).transpose()?;
        Ok(Self { conn, key: vault.map(|vault| vault.log_key()) })
    }

    /// Reads from one snapshot.
    ///
    /// # Errors
    /// What `body` answers.
    pub fn read<T, E: From<Error>>(
        &mut self,
        body: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        let Self { conn, key } = self;
        scope::with_key(*key, || transaction::read(conn, body))
    }
}

/// The address that SQLite reads a file by without changing anything.
fn sqlite_uri(file: &str) -> Result<String, DbError> {
    // Its real name: the files beside it are named after that.
    let path = std::fs::canonicalize(file).map_err(|e| DbError::Missing(format!("{file}: {e}")))?;
    let how = if in_use(&path) {
        "mode=ro"
    } else {
        for ending in ["-wal", "-journal"] {
            let beside = PathBuf::from(format!("{}{ending}", path.display()));
            if std::fs::metadata(&beside).is_ok_and(|found| found.len() > 0) {
                return Err(DbError::Unmerged(beside.display().to_string()));
            }
        }
        "mode=ro&immutable=1"
    };
    let mut name = path.display().to_string();
    for (sign, escaped) in [("%", "%25"), ("?", "%3f"), ("#", "%23")] {
        name = name.replace(sign, escaped);
    }
    Ok(format!("file:{name}?{how}"))
}

/// Whether another process has the file open as a database: as long as one has, it holds a lock.
fn in_use(file: &Path) -> bool {
    let asked =
        Flock { start: SHARED_FIRST, length: SHARED_SIZE, ..Flock::from(FlockType::WriteLock) };
    let held = std::fs::File::open(file).and_then(|opened| Ok(fcntl_getlk(&opened, &asked)?));
    held.is_ok_and(|lock| lock.is_some())
}
