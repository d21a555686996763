//! SQLite's one writer: deeds that wait at the same time share a commit.
//!
//! Each deed runs in a savepoint of its own, so that one that is refused takes no other with it,
//! and its answer is held back until the shared commit is on disk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use diesel::result::Error;

use super::transaction::{begin, commit, unwind_to};
use super::{Conn, DbError, Pooled};

/// What a deed answers, still held back: told whether the commit succeeded.
type Held = Box<dyn FnOnce(Result<(), DbError>) + Send>;
type Job = Box<dyn FnOnce(&mut Conn) -> Held + Send>;

/// How many deeds may share a commit.
const GROUP: usize = 64;
/// How many may wait before a further one is turned away.
const QUEUE: usize = 4096;

/// The door to the writer thread, which ends when the last door is dropped.
#[derive(Clone)]
pub(super) struct Writer(SyncSender<Job>);

impl Writer {
    /// Starts the thread that owns `conn` from now on.
    pub(super) fn start(conn: Pooled) -> Result<Self, DbError> {
        let (sender, receiver) = sync_channel::<Job>(QUEUE);
        std::thread::Builder::new()
            .name("db-writer".into())
            .spawn(move || work(conn, &receiver))
            .map_err(|e| DbError::Open(e.to_string()))?;
        Ok(Self(sender))
    }

    /// Hands in a deed; `answer` is called once, after the commit or the failure.
    ///
    /// # Errors
    /// [`DbError::Overloaded`] when too many wait already.
    pub(super) fn submit<T, E>(
        &self,
        mut body: impl FnMut(&mut Conn) -> Result<T, E> + Send + 'static,
        answer: impl FnOnce(Result<Result<T, E>, DbError>) + Send + 'static,
    ) -> Result<(), DbError>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let job: Job = Box::new(move |conn| {
            let outcome = in_savepoint(conn, &mut body);
            Box::new(move |committed| match (outcome, committed) {
                // A refusal stands whatever became of the others' commit.
                (Ok(Err(refused)), _) => answer(Ok(Err(refused))),
                (Ok(Ok(value)), Ok(())) => answer(Ok(Ok(value))),
                (Ok(Ok(_)), Err(error)) | (Err(error), _) => answer(Err(error)),
            })
        });
        self.0.try_send(job).map_err(|_| DbError::Overloaded)
    }
}

/// Runs one deed in a savepoint. A panic is caught and undone: the thread must outlive it.
fn in_savepoint<T, E: From<Error>>(
    conn: &mut Conn,
    body: &mut impl FnMut(&mut Conn) -> Result<T, E>,
) -> Result<Result<T, E>, DbError> {
    begin(conn)?;
    match catch_unwind(AssertUnwindSafe(|| body(conn))) {
        Ok(Ok(value)) => {
            commit(conn)?;
            Ok(Ok(value))
        }
        Ok(Err(refused)) => {
            unwind_to(conn, 1)?;
            Ok(Err(refused))
        }
        Err(_) => {
            unwind_to(conn, 1)?;
            Err(DbError::Panicked)
        }
    }
}

fn work(mut conn: Pooled, jobs: &Receiver<Job>) {
    while let Ok(first) = jobs.recv() {
        let mut held: Vec<Held> = Vec::new();
        let done = begin(&mut conn).and_then(|()| {
            held.push(first(&mut conn));
            while held.len() < GROUP {
                match jobs.try_recv() {
                    Ok(job) => held.push(job(&mut conn)),
                    Err(_) => break,
                }
            }
            commit(&mut conn)
        });
        if done.is_err()
            && let Err(error) = unwind_to(&mut conn, 0)
        {
            tracing::error!(%error, "the writer could not roll back");
        }
        if let Err(error) = &done {
            tracing::error!(%error, "a shared commit failed");
        }
        for answer in held {
            answer(match &done {
                Ok(()) => Ok(()),
                Err(error) => Err(DbError::Commit(error.to_string())),
            });
        }
    }
}
