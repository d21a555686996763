//! SQLite's one writer: deeds that wait at the same time share a commit.
//!
//! Each deed runs in a savepoint of its own, so that one that is refused takes no other with it,
//! and its answer is held back until the shared commit is on disk.
//!
//! When the disk is full, SQLite may roll back the whole transaction under a deed. Then all who shared it
//! are told that nothing was saved, and the next ones begin on a connection opened anew.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

use diesel::result::Error;

use super::transaction::{begin, commit, depth, unwind_to};
use super::{Conn, DbError, Pool, Pooled, is_trouble};

/// What a deed answers, still held back: told whether the commit succeeded.
type Held = Box<dyn FnOnce(Result<(), DbError>) + Send>;
/// A deed: run on the connection, or told why it cannot be.
type Job = Box<dyn FnOnce(Result<&mut Conn, DbError>) -> Ran + Send>;

/// A deed that was run or could not be.
struct Ran {
    held: Held,
    /// Whether the transaction that it ran in still stands.
    stands: bool,
}

/// How many deeds may share a commit.
const GROUP: usize = 64;
/// How many may wait before a further one is turned away.
const QUEUE: usize = 4096;
/// How long those who wait are kept for a connection.
const PATIENCE: Duration = Duration::from_secs(2);

/// The door to the writer thread, which ends when the last door is dropped.
#[derive(Clone)]
pub(super) struct Writer(SyncSender<Job>);

impl Writer {
    /// Starts the thread that owns the pool's one connection from now on.
    pub(super) fn start(pool: Pool) -> Result<Self, DbError> {
        let conn = pool.get()?;
        let (sender, receiver) = sync_channel::<Job>(QUEUE);
        std::thread::Builder::new()
            .name("db-writer".into())
            .spawn(move || work(&pool, conn, &receiver))
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
            let (outcome, stands) = match conn {
                Ok(conn) => in_savepoint(conn, &mut body),
                Err(why) => (Err(why), false),
            };
            let held: Held = Box::new(move |committed| match (outcome, committed) {
                // A refusal stands whatever became of the others' commit.
                (Ok(Err(refused)), _) => answer(Ok(Err(refused))),
                (Ok(Ok(value)), Ok(())) => answer(Ok(Ok(value))),
                (Ok(Ok(_)), Err(error)) | (Err(error), _) => answer(Err(error)),
            });
            Ran { held, stands }
        });
        self.0.try_send(job).map_err(|_| DbError::Overloaded)
    }
}

/// Runs one deed in a savepoint, and tells whether the transaction around it still stands. A panic is
/// caught and undone: the thread must outlive it.
fn in_savepoint<T, E: From<Error>>(
    conn: &mut Conn,
    body: &mut impl FnMut(&mut Conn) -> Result<T, E>,
) -> (Result<Result<T, E>, DbError>, bool) {
    if let Err(error) = begin(conn) {
        return (Err(error.into()), false);
    }
    match catch_unwind(AssertUnwindSafe(|| body(conn))) {
        Ok(Ok(value)) => match commit(conn) {
            Ok(()) => (Ok(Ok(value)), true),
            Err(error) => (Err(error.into()), false),
        },
        Ok(Err(refused)) => (Ok(Err(refused)), unwind_to(conn, 1).is_ok()),
        Err(_) => (Err(DbError::Panicked), unwind_to(conn, 1).is_ok()),
    }
}

/// Why a shared transaction came to nothing.
struct Lost {
    trouble: bool,
    why: String,
}

impl From<Error> for Lost {
    fn from(error: Error) -> Self {
        Self { trouble: is_trouble(&error), why: error.to_string() }
    }
}

impl Lost {
    /// The same for each of those who shared it.
    fn to_error(&self) -> DbError {
        let why = self.why.clone();
        if self.trouble { DbError::Trouble(why) } else { DbError::Commit(why) }
    }
}

fn work(pool: &Pool, conn: Pooled, jobs: &Receiver<Job>) {
    let mut kept = Some(conn);
    while let Ok(first) = jobs.recv() {
        let mut held: Vec<Held> = Vec::new();
        let done = match kept.take().map_or_else(|| pool.get_timeout(PATIENCE), Ok) {
            Ok(mut conn) => {
                let done = share_commit(&mut conn, first, jobs, &mut held);
                if done.is_err()
                    && let Err(error) = unwind_to(&mut conn, 0)
                {
                    tracing::warn!(%error, "the writer could not roll back");
                }
                // One that does not know where it stands is closed, and the pool opens another.
                kept = matches!(depth(&mut conn), Ok(0)).then_some(conn);
                done
            }
            Err(error) => {
                let lost = Lost { trouble: true, why: error.to_string() };
                turn_away(first, jobs, &mut held, &lost);
                Err(lost)
            }
        };
        if let Err(lost) = &done {
            tracing::error!(error = lost.why, "a shared commit failed");
        }
        for answer in held {
            answer(done.as_ref().copied().map_err(Lost::to_error));
        }
    }
}

/// Runs what waits, and commits it together.
fn share_commit(
    conn: &mut Conn,
    first: Job,
    jobs: &Receiver<Job>,
    held: &mut Vec<Held>,
) -> Result<(), Lost> {
    if let Err(error) = begin(conn) {
        let lost = Lost::from(error);
        turn_away(first, jobs, held, &lost);
        return Err(lost);
    }
    let mut next = Some(first);
    while let Some(job) = next.take() {
        let ran = job(Ok(conn));
        held.push(ran.held);
        if !ran.stands {
            return Err(Lost { trouble: true, why: "the transaction was lost".to_owned() });
        }
        if held.len() < GROUP {
            next = jobs.try_recv().ok();
        }
    }
    Ok(commit(conn)?)
}

/// Tells all who wait that nothing can be written now: one after another they would each wait as long
/// as the first for a lock that somebody else holds.
fn turn_away(first: Job, jobs: &Receiver<Job>, held: &mut Vec<Held>, lost: &Lost) {
    for job in std::iter::once(first).chain(jobs.try_iter().take(QUEUE)) {
        held.push(job(Err(lost.to_error())).held);
    }
}
