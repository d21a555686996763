//! Opening either database by the scheme of its URL, with its settings and its key, and migrating it.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{CustomizeConnection, Error as R2d2Error, ManageConnection, R2D2Connection};
use diesel::result::Error;
use diesel::{Connection, PgConnection, SqliteConnection};

use super::transaction::Ran;
use super::version::migrate;
use super::writer::Writer;
use super::{Conn, Each, key, scope, transaction};
use crate::platform::private_files;
use crate::platform::secret::{LogKey, Vault};

/// `busy_timeout` stands first: the change to WAL may have to wait for another process. What is deleted
/// or written over is gone from the file too (`secure_delete`): a name that is protected now, a link
/// that has been sent.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
    PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; \
    PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;";
const SQLITE_READ_ONLY: &str = "PRAGMA query_only = ON;";
pub(super) const POSTGRES_SETTINGS: &str =
    "SET TIME ZONE 'UTC'; SET lock_timeout = '5s'; SET statement_timeout = '30s'";

pub type Pool = r2d2::Pool<Manager>;
pub type Pooled = r2d2::PooledConnection<Manager>;

/// What the database itself can answer besides what a deed answers.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    #[error("the database address must be sqlite:<file>, a file name, or postgres://..., not {0}")]
    UnknownScheme(String),
    #[error("the database could not be opened: {0}")]
    Open(String),
    #[error("the database could not be migrated: {0}")]
    Migrate(String),
    #[error("there is no database here: {0}")]
    Missing(String),
    #[error("the database holds no portal; nothing was changed in it")]
    NoPortal,
    #[error(
        "the database has an older schema than this program (it lacks {0}); nothing was changed. \
         Use the program that it belongs to, or bring it, or a copy of it, to the newest schema \
         with `valfard migrate`"
    )]
    Older(String),
    #[error(
        "the database has a newer schema than this program (it has {0}); nothing was changed. \
         Use the program that it belongs to"
    )]
    Newer(String),
    #[error(
        "{0} holds writes that are not yet in the database file, and no process has the database \
         open. Over a running portal, run this on the portal's own machine; of a copy, take a new \
         one after the portal was stopped, or first merge this one with \
         `sqlite3 FILE 'PRAGMA wal_checkpoint(TRUNCATE)'`"
    )]
    Unmerged(String),
    #[error(
        "key_file: {0} is missing, and the database was made with a key. Put the key back from its \
         backup: without it nothing that is sealed can be read. No new key was made"
    )]
    KeyMissing(String),
    #[error(
        "key_file: {0} holds another key than the one that the database was made with. Put the \
         right one back from its backup, or name the database that this key belongs to"
    )]
    KeyOther(String),
    #[error("key_file: {0}")]
    KeyFile(String),
    #[error(
        "the database holds records and no fingerprint of the key that they were made with, so no \
         key can be told to be the right one. Put the database back from its backup, or begin with \
         a new one"
    )]
    Unbound,
    #[error("no free connection: {0}")]
    Pool(#[from] r2d2::Error),
    #[error("the deed was not saved: {0}")]
    Commit(String),
    /// Nothing was saved; the same may be saved when the trouble is over.
    #[error("the database or its disk is in trouble: {0}")]
    Trouble(String),
    #[error("the deed broke off")]
    Panicked,
    #[error("too many deeds are waiting")]
    Overloaded,
    #[error(transparent)]
    Query(#[from] Error),
}

/// Which database a URL names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address {
    Postgres(String),
    Sqlite(String),
}

impl Address {
    /// SQLite takes any text as a file name, so an unknown scheme is refused here rather than
    /// becoming an empty database.
    pub(super) fn parse(url: &str) -> Result<Self, DbError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        let file = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"));
        match file {
            Some(file) if !file.is_empty() => Ok(Self::Sqlite(file.to_owned())),
            None if !url.is_empty() && !url.contains("://") => Ok(Self::Sqlite(url.to_owned())),
            _ => Err(DbError::UnknownScheme(scheme(url))),
        }
    }
}

/// The scheme alone: the rest of a URL may hold a password.
fn scheme(url: &str) -> String {
    url.split_once(':').map_or_else(|| "an empty text".to_owned(), |(s, _)| format!("{s}:"))
}

/// Makes the file of a new database, since SQLite would let others read it, and takes from them what
/// they can do with one that exists. The files beside it (`-wal`, `-shm`) get its mode from SQLite.
fn keep_private(file: &Path) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        private_files::folder(folder)?;
    }
    match private_files::create(file) {
        Ok(_empty) => return Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error),
    }
    for ending in ["", "-wal", "-shm"] {
        let mut path = file.as_os_str().to_owned();
        path.push(ending);
        private_files::tighten_and_say(Path::new(&path));
    }
    Ok(())
}

/// Opens connections for the pool; libpq's own words come through when one cannot be had.
pub struct Manager(pub(super) Address);

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = R2d2Error;

    fn connect(&self) -> Result<Conn, R2d2Error> {
        match &self.0 {
            Address::Postgres(url) => PgConnection::establish(url).map(Conn::from),
            Address::Sqlite(file) => SqliteConnection::establish(file).map(Conn::from),
        }
        .map_err(R2d2Error::ConnectionError)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), R2d2Error> {
        conn.ping().map_err(R2d2Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}

/// Settings of each connection as the pool opens it.
#[derive(Debug)]
struct Settings {
    read_only: bool,
}

impl CustomizeConnection<Conn, R2d2Error> for Settings {
    fn on_acquire(&self, conn: &mut Conn) -> Result<(), R2d2Error> {
        match conn.each() {
            Each::Postgres(c) => c.batch_execute(POSTGRES_SETTINGS),
            Each::Sqlite(c) => c.batch_execute(SQLITE_SETTINGS).and_then(|()| {
                if self.read_only { c.batch_execute(SQLITE_READ_ONLY) } else { Ok(()) }
            }),
        }
        .map_err(R2d2Error::QueryError)
    }
}

/// The database of a running portal.
#[derive(Clone)]
pub struct Db {
    read: Pool,
    write: WriteSide,
    vault: Vault,
}

#[derive(Clone)]
enum WriteSide {
    Pool(Pool),
    Writer(Writer),
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Db")
    }
}

impl Db {
    /// Opens the database at `url` with `size` connections and the key in `key_file`; it is migrated
    /// before. A new database gets its key here, which is made if the file is missing.
    ///
    /// # Errors
    /// An unknown scheme, a database that cannot be reached, a key that is missing or another, or
    /// a migration that fails.
    pub fn open(url: &str, size: u32, key_file: &Path) -> Result<Self, DbError> {
        let address = Address::parse(url)?;
        if let Address::Sqlite(file) = &address {
            keep_private(Path::new(file)).map_err(|e| DbError::Open(format!("{file}: {e}")))?;
        }
        // Connections to a server are lost with it, and are asked before they are used; a file's are not.
        let may_be_lost = matches!(address, Address::Postgres(_));
        let pool = |size: u32, read_only: bool| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .connection_timeout(Duration::from_secs(5))
                .test_on_check_out(may_be_lost)
                .connection_customizer(Box::new(Settings { read_only }))
                .build(Manager(address.clone()))
        };
        let prepared = |pool: &Pool| {
            let conn = &mut *pool.get()?;
            key::refuse_wrong(conn, key_file)?;
            migrate(conn)?;
            key::bind(conn, key_file)
        };
        match address {
            Address::Postgres(_) => {
                let both = pool(size, false)?;
                let vault = prepared(&both)?;
                Ok(Self { read: both.clone(), write: WriteSide::Pool(both), vault })
            }
            Address::Sqlite(_) => {
                let one = pool(1, false)?;
                let vault = prepared(&one)?;
                let writer = Writer::start(one)?;
                Ok(Self { read: pool(size, true)?, write: WriteSide::Writer(writer), vault })
            }
        }
    }

    /// The key that this database belongs to.
    pub const fn vault(&self) -> &Vault {
        &self.vault
    }

    fn log_key(&self) -> LogKey {
        self.vault.log_key()
    }

    /// Reads from one snapshot, on the calling thread.
    ///
    /// # Errors
    /// What `body` answers inside; no connection or a broken one outside.
    pub fn read<T, E: From<Error>>(
        &self,
        body: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<Result<T, E>, DbError> {
        let mut conn = self.read.get()?;
        Ok(scope::with_key(Some(self.log_key()), || transaction::read(&mut conn, body)))
    }

    /// Writes one deed and waits for its commit, on the calling thread.
    ///
    /// # Errors
    /// What `body` answers inside; what the database answers outside.
    pub fn write<T, E>(
        &self,
        mut body: impl FnMut(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<Result<T, E>, DbError>
    where
        T: Send + 'static,
        E: From<Error> + std::error::Error + Send + 'static,
    {
        let key = Some(self.log_key());
        match &self.write {
            WriteSide::Pool(pool) => {
                let mut conn = pool.get()?;
                let mut body = |conn: &mut Conn| scope::with_key(key, || body(conn));
                Ok(transaction::write(&mut conn, |conn| body(conn)))
            }
            WriteSide::Writer(writer) => {
                // The writer knows no types: the body leaves its answer where it is fetched once it stands.
                let kept = Arc::new(Mutex::new(None));
                let place = Arc::clone(&kept);
                writer.run(Box::new(move |conn| {
                    let answer = scope::with_key(key, || body(conn));
                    let ran = Ran::of(&answer);
                    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
                    ran
                }))?;
                let answer = kept.lock().unwrap_or_else(PoisonError::into_inner).take();
                answer.ok_or(DbError::Panicked)
            }
        }
    }
}
