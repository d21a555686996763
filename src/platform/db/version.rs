//! The schema of a database: bringing it to the newest, and telling whether it is.

use std::collections::BTreeSet;

use diesel::migration::MigrationSource;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, DbError, Each};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

diesel::table! {
    /// What diesel writes down of each migration.
    __diesel_schema_migrations (version) {
        version -> Text,
    }
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// Brings the database to the newest schema.
///
/// # Errors
/// [`DbError::Migrate`] with the database's words.
pub fn migrate(conn: &mut Conn) -> Result<(), DbError> {
    match conn.each() {
        Each::Postgres(c) => c.run_pending_migrations(POSTGRES).map(drop),
        Each::Sqlite(c) => c.run_pending_migrations(SQLITE).map(drop),
    }
    .map_err(|e| DbError::Migrate(e.to_string()))
}

/// Refuses a database whose schema is not the newest, and changes nothing in it.
///
/// # Errors
/// [`DbError::NoPortal`], [`DbError::Older`], [`DbError::Newer`].
pub(super) fn newest(conn: &mut Conn) -> Result<(), DbError> {
    if !has_table(conn, "__diesel_schema_migrations")? {
        return Err(DbError::NoPortal);
    }
    let applied: BTreeSet<String> = __diesel_schema_migrations::table
        .select(__diesel_schema_migrations::version)
        .load(conn)?
        .into_iter()
        .collect();
    // Both sets have the same names.
    let all = MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE)
        .map_err(|e| DbError::Migrate(e.to_string()))?;
    let known: BTreeSet<String> = all.iter().map(|m| m.name().version().to_string()).collect();
    if let Some(version) = applied.difference(&known).next() {
        return Err(DbError::Newer(version.clone()));
    }
    match known.difference(&applied).next() {
        Some(version) => Err(DbError::Older(version.clone())),
        None => Ok(()),
    }
}

/// Whether the database has the newest schema that this program knows.
///
/// # Errors
/// The database's own.
pub fn is_newest(conn: &mut Conn) -> Result<bool, DbError> {
    match newest(conn) {
        Ok(()) => Ok(true),
        Err(DbError::NoPortal | DbError::Older(_) | DbError::Newer(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether there is a table of this name.
pub(super) fn has_table(conn: &mut Conn, name: &str) -> QueryResult<bool> {
    let found: Found = match conn.each() {
        Each::Postgres(c) => diesel::sql_query("SELECT to_regclass($1) IS NOT NULL AS found")
            .bind::<Text, _>(name)
            .get_result(c)?,
        Each::Sqlite(c) => diesel::sql_query(
            "SELECT count(*) > 0 AS found FROM sqlite_master WHERE type = 'table' AND name = ?",
        )
        .bind::<Text, _>(name)
        .get_result(c)?,
    };
    Ok(found.found)
}
