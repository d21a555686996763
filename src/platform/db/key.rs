//! The key belongs to its database: a fingerprint of it lies in there, and no other key opens it.
//!
//! A key is made once, together with a new database. A database that was made with a key never
//! starts without it: with a new key in its place nothing that was sealed could be read, and what
//! was written from then on would be lost with the next mistake.

use std::io::Write;
use std::path::Path;

use diesel::prelude::*;
use diesel::sql_query;

use super::version::has_table;
use super::{Conn, DbError, Each, transaction};
use crate::platform::private_files;
use crate::platform::secret::Vault;
use crate::schema::{audit_event, installation};

/// The one row of `installation`.
const ROW: i64 = 1;

/// What a database says of the key that it was made with.
enum Bound {
    /// It was made with the key of this fingerprint.
    To(String),
    /// It holds nothing yet.
    New,
}

/// Refuses a key that is missing or another before anything is changed, the schema included.
pub(super) fn refuse_wrong(conn: &mut Conn, file: &Path) -> Result<(), DbError> {
    match bound(conn)? {
        Bound::To(fingerprint) => known(&fingerprint, file).map(drop),
        Bound::New => Ok(()),
    }
}

/// The key of the database; a new database gets one, from the file if there is one.
///
/// # Errors
/// [`DbError::KeyMissing`], [`DbError::KeyOther`], [`DbError::KeyFile`], [`DbError::Unbound`].
pub(super) fn bind(conn: &mut Conn, file: &Path) -> Result<Vault, DbError> {
    transaction::write(conn, |conn| {
        // Two processes that start at once on a new database must not each make a key. SQLite's
        // write lock is held already; on PostgreSQL this stands first, before the snapshot is taken.
        if let Each::Postgres(c) = conn.each() {
            sql_query("LOCK TABLE installation IN ACCESS EXCLUSIVE MODE").execute(c)?;
        }
        if let Bound::To(fingerprint) = bound(conn)? {
            return known(&fingerprint, file);
        }
        let vault = match read(file)? {
            Some(vault) => vault,
            None => make(file)?,
        };
        diesel::insert_into(installation::table)
            .values((
                installation::id.eq(ROW),
                installation::key_fingerprint.eq(vault.key_fingerprint()),
            ))
            .execute(conn)?;
        Ok(vault)
    })
}

/// The key of a database that is only read: nothing is made.
pub(super) fn of_bound(conn: &mut Conn, file: &Path) -> Result<Vault, DbError> {
    match bound(conn)? {
        Bound::To(fingerprint) => known(&fingerprint, file),
        Bound::New => Err(DbError::NoPortal),
    }
}

fn bound(conn: &mut Conn) -> Result<Bound, DbError> {
    if has_table(conn, "installation")? {
        let fingerprint: Option<String> = installation::table
            .find(ROW)
            .select(installation::key_fingerprint)
            .first(conn)
            .optional()?;
        if let Some(fingerprint) = fingerprint {
            return Ok(Bound::To(fingerprint));
        }
    }
    // Every operation leaves an event: where there is none, nothing was sealed with any key.
    if has_table(conn, "audit_event")? {
        let some: Option<i64> =
            audit_event::table.select(audit_event::id).first(conn).optional()?;
        if some.is_some() {
            return Err(DbError::Unbound);
        }
    }
    Ok(Bound::New)
}

/// The key in the file, if it is the one of this fingerprint.
fn known(fingerprint: &str, file: &Path) -> Result<Vault, DbError> {
    let path = file.display().to_string();
    let vault = read(file)?.ok_or_else(|| DbError::KeyMissing(path.clone()))?;
    if vault.key_fingerprint() == fingerprint { Ok(vault) } else { Err(DbError::KeyOther(path)) }
}

/// The key in a file; nothing if there is no such file.
fn read(file: &Path) -> Result<Option<Vault>, DbError> {
    match std::fs::read_to_string(file) {
        Ok(text) => Vault::from_hex(&text).map(Some).map_err(|e| fault(file, &e)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(fault(file, &e)),
    }
}

/// Makes a new key in a new file that only its owner may read. It is on disk before the database
/// remembers it.
fn make(file: &Path) -> Result<Vault, DbError> {
    let key = Vault::new_key();
    let vault = Vault::from_hex(&key).map_err(|e| fault(file, &e))?;
    let written = || {
        if let Some(folder) = file.parent() {
            private_files::folder(folder)?;
        }
        let mut opened = private_files::create(file)?;
        opened.write_all(key.as_bytes())?;
        opened.sync_all()
    };
    written().map_err(|e| fault(file, &e))?;
    Ok(vault)
}

fn fault(file: &Path, error: &dyn std::fmt::Display) -> DbError {
    DbError::KeyFile(format!("{}: {error}", file.display()))
}
