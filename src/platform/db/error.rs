//! What the database itself can answer besides what an operation answers.

use diesel::result::Error;

/// What the database itself can answer besides what an operation answers.
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
    #[error("the operation was not saved: {0}")]
    Commit(String),
    /// Nothing was saved; the same may be saved when the trouble is over.
    #[error("the database or its disk is in trouble: {0}")]
    Trouble(String),
    #[error("the operation broke off")]
    Panicked,
    #[error("too many operations are waiting")]
    Overloaded,
    #[error(transparent)]
    Query(#[from] Error),
}
