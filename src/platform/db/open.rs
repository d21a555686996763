//! Opening either database by the scheme of its URL, with its settings, and migrating it.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{CustomizeConnection, Error as R2d2Error, ManageConnection, R2D2Connection};
use diesel::result::Error;
use diesel::{Connection, PgConnection, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::writer::Writer;
use super::{Conn, transaction};
use crate::platform::private_files;

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// `busy_timeout` stands first: the change to WAL may have to wait for another process. What is deleted
/// or written over is gone from the file too (`secure_delete`): a name that is protected now, a link
/// that has been sent.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
    PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; \
    PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;";
const SQLITE_READ_ONLY: &str = "PRAGMA query_only = ON;";
const POSTGRES_SETTINGS: &str =
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
    #[error("no free connection: {0}")]
    Pool(#[from] r2d2::Error),
    #[error("the deed was not saved: {0}")]
    Commit(String),
    #[error("the deed broke off")]
    Panicked,
    #[error("too many deeds are waiting")]
    Overloaded,
    #[error(transparent)]
    Query(#[from] Error),
}

/// Which database a URL names.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Address {
    Postgres(String),
    Sqlite(String),
}

impl Address {
    /// SQLite takes any text as a file name, so an unknown scheme is refused here rather than
    /// becoming an empty database.
    fn parse(url: &str) -> Result<Self, DbError> {
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
pub struct Manager(Address);

impl ManageConnection for Manager {
    type Connection = Conn;
    type Error = R2d2Error;

    fn connect(&self) -> Result<Conn, R2d2Error> {
        match &self.0 {
            Address::Postgres(url) => PgConnection::establish(url).map(Conn::Postgres),
            Address::Sqlite(file) => SqliteConnection::establish(file).map(Conn::Sqlite),
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
        match conn {
            Conn::Postgres(c) => c.batch_execute(POSTGRES_SETTINGS),
            Conn::Sqlite(c) => c.batch_execute(SQLITE_SETTINGS).and_then(|()| {
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
    /// Opens the database at `url` with `size` connections; it is migrated before.
    ///
    /// # Errors
    /// An unknown scheme, a database that cannot be reached, or a migration that fails.
    pub fn open(url: &str, size: u32) -> Result<Self, DbError> {
        let address = Address::parse(url)?;
        if let Address::Sqlite(file) = &address {
            keep_private(Path::new(file)).map_err(|e| DbError::Open(format!("{file}: {e}")))?;
        }
        let pool = |size: u32, read_only: bool| {
            Pool::builder()
                .max_size(size)
                .min_idle(Some(1))
                .connection_timeout(Duration::from_secs(5))
                .test_on_check_out(false)
                .connection_customizer(Box::new(Settings { read_only }))
                .build(Manager(address.clone()))
        };
        let migrated = |pool: &Pool| migrate(&mut *pool.get()?);
        match address {
            Address::Postgres(_) => {
                let both = pool(size, false)?;
                migrated(&both)?;
                Ok(Self { read: both.clone(), write: WriteSide::Pool(both) })
            }
            Address::Sqlite(_) => {
                let one = pool(1, false)?;
                migrated(&one)?;
                let writer = Writer::start(one.get()?)?;
                Ok(Self { read: pool(size, true)?, write: WriteSide::Writer(writer) })
            }
        }
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
        Ok(transaction::read(&mut conn, body))
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
        match &self.write {
            WriteSide::Pool(pool) => {
                let mut conn = pool.get()?;
                Ok(transaction::write(&mut conn, |conn| body(conn)))
            }
            WriteSide::Writer(writer) => {
                let (sender, receiver) = std::sync::mpsc::sync_channel(1);
                writer.submit(body, move |answer| {
                    // The asker may be gone; the deed stands all the same.
                    drop(sender.send(answer));
                })?;
                receiver.recv().map_err(|_| DbError::Panicked)?
            }
        }
    }
}

/// Brings the database to the newest schema.
///
/// # Errors
/// [`DbError::Migrate`] with the database's words.
pub fn migrate(conn: &mut Conn) -> Result<(), DbError> {
    match conn {
        Conn::Postgres(c) => c.run_pending_migrations(POSTGRES).map(drop),
        Conn::Sqlite(c) => c.run_pending_migrations(SQLITE).map(drop),
    }
    .map_err(|e| DbError::Migrate(e.to_string()))
}
