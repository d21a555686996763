//! Which of the database's errors tell of trouble with it or its disk, and not of the operation.
//!
//! Diesel hands on no code for most of them, so they are known by the words of the databases
//! themselves: SQLite's never change with the language; PostgreSQL's do with `lc_messages`, and then
//! only what diesel itself tells apart (a lost connection, a read-only server) is known.

use diesel::result::{DatabaseErrorKind, Error};

/// `sqlite3_errstr` of FULL, BUSY, LOCKED, IOERR, READONLY, CANTOPEN, PROTOCOL and NOMEM.
const OF_SQLITE: &[&str] = &[
    "database or disk is full",
    "database is locked",
    "database table is locked",
    "database schema is locked",
    "disk I/O error",
    "attempt to write a readonly database",
    "unable to open database file",
    "locking protocol",
    "out of memory",
];

/// Beginnings and parts of what PostgreSQL and libpq say.
const OF_POSTGRES: &[&str] = &[
    "No space left on device",
    "could not extend file",
    "could not write",
    "could not fsync",
    "canceling statement due to lock timeout",
    "canceling statement due to statement timeout",
    "terminating connection",
    "the database system is",
    "server closed the connection",
    "could not receive data from server",
    "could not send data to server",
    "connection to server",
    "no connection to the server",
    "SSL connection has been closed",
    "SSL SYSCALL error",
    "too many clients",
    "remaining connection slots",
    "out of shared memory",
];

/// Whether the database or its disk is in trouble: the operation may be as it should, and succeeds when
/// the trouble is over. All else (a rule of the database, a fault of ours) will fail again.
pub fn is_trouble(error: &Error) -> bool {
    match error {
        Error::DatabaseError(kind, info) => match kind {
            DatabaseErrorKind::ClosedConnection
            | DatabaseErrorKind::UnableToSendCommand
            | DatabaseErrorKind::ReadOnlyTransaction
            // It lost every race, as often as it is run again.
            | DatabaseErrorKind::SerializationFailure => true,
            DatabaseErrorKind::Unknown => {
                let said = info.message();
                OF_SQLITE.iter().chain(OF_POSTGRES).any(|words| said.contains(words))
            }
            _ => false,
        },
        // What is left of a connection whose transaction was lost.
        Error::BrokenTransactionManager | Error::RollbackErrorOnCommit { .. } => true,
        _ => false,
    }
}
