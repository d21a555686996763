//! Connections to either database, by the scheme of its URL and with its settings.

use super::DbError;
use super::{Conn, Each};
use diesel::connection::SimpleConnection;
use diesel::r2d2::{CustomizeConnection, Error as R2d2Error, ManageConnection, R2D2Connection};
use diesel::{Connection, PgConnection, SqliteConnection};

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
pub(super) struct Settings {
    pub(super) read_only: bool,
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
