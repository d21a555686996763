//! Opening either database by the scheme of its URL, with its settings and its key, and migrating it.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use diesel::result::Error;

use super::DbError;
use super::pool::{Address, Manager, Pool, Settings};
use super::transaction::Ran;
use super::version::migrate;
use super::writer::Writer;
use super::{Conn, key, scope, transaction};
use crate::platform::private_files;
use crate::platform::secret::{LogKey, Vault};

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

    /// Writes one operation and waits for its commit, on the calling thread.
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
