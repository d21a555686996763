//! Transactions: a snapshot to read from, and the one way to write.

use std::error::Error as StdError;
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, TransactionManager, TransactionManagerStatus};
use diesel::result::{DatabaseErrorKind, Error};
use rand::Rng;

use super::{Conn, Each};

type Manager = <Conn as diesel::Connection>::TransactionManager;

/// How often an operation is tried again after losing a race on PostgreSQL. Each loss means that another
/// operation went through, so this is how many may stand before one at the same row.
const TRIES: u64 = 200;
/// The longest pause before an operation is tried again, in milliseconds.
const LONGEST_PAUSE: u64 = 50;

/// A body whose answer is kept by whoever made it. Each door of the database is a thin generic
/// function over one that takes such a body: what is generic is compiled again for every operation.
pub(super) type Body<'a> = dyn FnMut(&mut Conn) -> Ran + 'a;

/// How a body ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ran {
    Done,
    Refused,
    /// Refused by PostgreSQL, to be run again.
    LostRace,
}

impl Ran {
    pub(super) fn of<T, E: StdError + 'static>(answer: &Result<T, E>) -> Self {
        match answer {
            Ok(_) => Self::Done,
            Err(error) if lost_race(error) => Self::LostRace,
            Err(_) => Self::Refused,
        }
    }
}

/// Runs `body` on one consistent snapshot that cannot be written to.
///
/// # Errors
/// What `body` answers, or the database's own error.
pub fn read<T, E: From<Error>>(
    conn: &mut Conn,
    body: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    let (mut body, mut answer) = (Some(body), None);
    run_on_snapshot(conn, &mut |conn| answer = body.take().map(|body| body(conn)))?;
    answer.unwrap_or_else(|| Err(Error::BrokenTransactionManager.into()))
}

fn run_on_snapshot(conn: &mut Conn, body: &mut dyn FnMut(&mut Conn)) -> Result<(), Error> {
    if depth(conn)? > 0 {
        body(conn);
        return Ok(());
    }
    match conn.each() {
        Each::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(
            c,
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        )?,
        Each::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN DEFERRED")?,
    }
    body(conn);
    // What was read stands. A connection that cannot end its transaction knows so itself, and the pool
    // takes it out of use.
    let _ended = Manager::rollback_transaction(conn);
    Ok(())
}

/// Runs one operation: all of `body`, or nothing of it.
///
/// Outermost it takes SQLite's write lock at once, and is serializable on PostgreSQL, where a body
/// that lost a race is run again: it must touch nothing but the database. Inside another operation it
/// is a savepoint of that operation.
///
/// # Errors
/// What `body` answers, or the database's own error; in both cases nothing is written.
pub fn write<T, E>(conn: &mut Conn, mut body: impl FnMut(&mut Conn) -> Result<T, E>) -> Result<T, E>
where
    E: From<Error> + StdError + 'static,
{
    let mut answer = None;
    run_until_it_stands(conn, &mut |conn| Ran::of(answer.insert(body(conn))))?;
    answer.unwrap_or_else(|| Err(Error::BrokenTransactionManager.into()))
}

/// Runs a body in a transaction, as often as it loses a race; the answer of the last run counts.
fn run_until_it_stands(conn: &mut Conn, body: &mut Body<'_>) -> Result<(), Error> {
    if depth(conn)? > 0 {
        return run_once(conn, body).map(drop);
    }
    for attempt in 1..TRIES {
        let lost = match run_once(conn, body) {
            Ok(ran) => ran == Ran::LostRace,
            Err(error) => {
                if !lost_race(&error) {
                    return Err(error);
                }
                true
            }
        };
        if !lost {
            return Ok(());
        }
        let pause = rand::rng().random_range(1..=(2 * attempt).min(LONGEST_PAUSE));
        std::thread::sleep(Duration::from_millis(pause));
    }
    run_once(conn, body).map(drop)
}

fn run_once(conn: &mut Conn, body: &mut Body<'_>) -> Result<Ran, Error> {
    let outermost = depth(conn)? == 0;
    begin(conn)?;
    if outermost {
        conn.begin_operation();
    }
    let ran = body(conn);
    if outermost {
        conn.end_operation();
    }
    if ran == Ran::Done {
        Manager::commit_transaction(conn)?;
    } else {
        // The first error tells the cause; where the database has rolled back by itself (a full
        // disk) or is gone, this one would only say that there is nothing to roll back.
        let _undone = Manager::rollback_transaction(conn);
    }
    Ok(ran)
}

/// Opens the write transaction, or a savepoint inside it.
pub(super) fn begin(conn: &mut Conn) -> Result<(), Error> {
    if depth(conn)? > 0 {
        return Manager::begin_transaction(conn);
    }
    match conn.each() {
        Each::Postgres(c) => {
            AnsiTransactionManager::begin_transaction_sql(c, "BEGIN ISOLATION LEVEL SERIALIZABLE")
        }
        Each::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
    }
}

/// How many transactions and savepoints are open.
pub(super) fn depth(conn: &mut Conn) -> Result<u32, Error> {
    match Manager::transaction_manager_status_mut(conn) {
        TransactionManagerStatus::Valid(status) => {
            Ok(status.transaction_depth().map_or(0, std::num::NonZero::get))
        }
        TransactionManagerStatus::InError => Err(Error::BrokenTransactionManager),
    }
}

/// Rolls back until only `keep` levels are open.
pub(super) fn unwind_to(conn: &mut Conn, keep: u32) -> Result<(), Error> {
    while depth(conn)? > keep {
        Manager::rollback_transaction(conn)?;
    }
    Ok(())
}

/// Closes one level: the outermost commit, or the release of a savepoint.
pub(super) fn commit(conn: &mut Conn) -> Result<(), Error> {
    Manager::commit_transaction(conn)
}

/// Whether somewhere under this error PostgreSQL asks to be tried again.
fn lost_race(error: &(dyn StdError + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(Error::DatabaseError(kind, info)) = error.downcast_ref::<Error>() {
            return matches!(kind, DatabaseErrorKind::SerializationFailure)
                || info.message().contains("deadlock detected");
        }
        next = error.source();
    }
    false
}
