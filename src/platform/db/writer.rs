//! SQLite's one writer: operations that wait at the same time share a commit.
//!
//! Each operation runs in a savepoint of its own, so that one that is refused takes no other with it,
//! and its answer is held back until the shared commit is on disk.
//!
//! When the disk is full, SQLite may roll back the whole transaction under an operation. Then all who shared it
//! are told that nothing was saved, and the next ones begin on a connection opened anew.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

use diesel::result::Error;

use super::transaction::{Ran, begin, commit, depth, unwind_to};
use super::{Conn, DbError, Pool, Pooled, is_trouble};

/// A body that keeps its own answer, until it is told that it stands.
type Operation = Box<dyn FnMut(&mut Conn) -> Ran + Send>;
/// Who waits for the answer.
type Waiting = SyncSender<Result<(), DbError>>;

/// An operation in the queue.
struct Job {
    body: Operation,
    waiting: Waiting,
}

/// What an operation came to, still held back.
struct Held {
    ran: Result<Ran, DbError>,
    waiting: Waiting,
}

impl Held {
    /// Answers, once it is known what became of the shared commit.
    fn answer(self, committed: Result<(), DbError>) {
        let answer = match (self.ran, committed) {
            // A refusal stands whatever became of the others' commit.
            (Ok(Ran::Refused | Ran::LostRace), _) | (Ok(Ran::Done), Ok(())) => Ok(()),
            (Ok(Ran::Done), Err(error)) | (Err(error), _) => Err(error),
        };
        // The asker may be gone; the operation stands all the same.
        drop(self.waiting.send(answer));
    }
}

/// How many operations may share a commit.
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

    /// Hands in an operation and waits until it stands or failed; its body has kept the answer.
    ///
    /// # Errors
    /// [`DbError::Overloaded`] when too many wait already; what the database says.
    pub(super) fn run(&self, body: Operation) -> Result<(), DbError> {
        let (waiting, answer) = sync_channel(1);
        self.0.try_send(Job { body, waiting }).map_err(|_| DbError::Overloaded)?;
        answer.recv().map_err(|_| DbError::Panicked)?
    }
}

/// Runs one operation in a savepoint, and tells whether the transaction around it still stands. A panic is
/// caught and undone: the thread must outlive it.
fn in_savepoint(conn: &mut Conn, body: &mut Operation) -> (Result<Ran, DbError>, bool) {
    if let Err(error) = begin(conn) {
        return (Err(error.into()), false);
    }
    conn.begin_operation();
    let ran = catch_unwind(AssertUnwindSafe(|| body(conn)));
    conn.end_operation();
    match ran {
        Ok(Ran::Done) => match commit(conn) {
            Ok(()) => (Ok(Ran::Done), true),
            Err(error) => (Err(error.into()), false),
        },
        Ok(refused) => (Ok(refused), unwind_to(conn, 1).is_ok()),
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
        for one in held {
            one.answer(done.as_ref().copied().map_err(Lost::to_error));
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
    while let Some(mut job) = next.take() {
        let (ran, stands) = in_savepoint(conn, &mut job.body);
        held.push(Held { ran, waiting: job.waiting });
        if !stands {
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
        held.push(Held { ran: Err(lost.to_error()), waiting: job.waiting });
    }
}
