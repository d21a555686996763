//! Timed jobs: each in a loop of its own, and in one process at a time by a lease in the database.
//!
//! A job that waits, breaks off or fails holds up no other. Its lease is [`LEASE`] long and is renewed while it
//! runs; at the end it is given back until the job's next time. A process that dies loses what it held
//! when the lease lapses. One that stands still for longer than a lease (a machine put to sleep) may find that
//! another has begun: each job is one operation after another, and bears to be run twice.
//!
//! Jobs run on threads of their own, which requests do not use: those are of the server's workers.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::rt::task::JoinHandle;
use actix_web::web;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use tokio::sync::watch;

use crate::platform::db::{self, Conn};
use crate::platform::error::AppError;
use crate::platform::web::{AppState, forget_sent};
use crate::platform::{audit, delivery};
use crate::schema::job_lease;

/// How often each process compares what it keeps in memory with the database.
pub const FRESH_TICK: Duration = Duration::from_millis(300);

/// After how long without a sign of life another process may take a job over.
pub const LEASE: TimeDelta = TimeDelta::seconds(60);

/// How long a loop waits when it could not ask for its lease.
const NO_ANSWER: TimeDelta = TimeDelta::seconds(5);

/// Something that is done again and again.
#[derive(Clone, Copy)]
pub struct Job {
    pub name: &'static str,
    /// The least time between two runs.
    pub every: TimeDelta,
    pub run: fn(&AppState, NaiveDateTime) -> Result<(), AppError>,
}

/// The portal's own jobs; the rooms' are added in `app.rs`.
pub const OWN: &[Job] = &[
    Job { name: "seal", every: TimeDelta::milliseconds(400), run: seal },
    Job { name: "email", every: TimeDelta::milliseconds(900), run: delivery::send_emails },
    Job { name: "sms", every: TimeDelta::milliseconds(900), run: delivery::send_sms },
    Job { name: "web-once", every: TimeDelta::hours(1), run: forget_sent },
    Job { name: "anchor", every: TimeDelta::minutes(10), run: audit::write_anchor },
];

impl Job {
    /// The longest that a lease may say from now on: one that says more was written before a clock was
    /// set back, and must not stop the job for good.
    fn longest(&self) -> TimeDelta {
        self.every.max(LEASE)
    }

    fn is_due(&self, at: Option<NaiveDateTime>, now: NaiveDateTime) -> bool {
        at.is_none_or(|at| at <= now || at - now > self.longest())
    }
}

fn seal(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| audit::seal(conn, now))??;
    Ok(())
}

/// Runs every job that is due, once and one after another, and brings this process's memory up to date:
/// for tests, and for whoever has no loops.
///
/// # Errors
/// The first job's fault; the others have run all the same.
pub fn run_due(app: &AppState, jobs: &[Job]) -> Result<(), AppError> {
    let mut first = Ok(());
    for job in jobs {
        let ran = take(app, job).and_then(|taken| match taken {
            Taken::Ours(now) => run(app, job, now, &AtomicBool::new(false)),
            Taken::Until(_) => Ok(()),
        });
        first = first.and(ran);
    }
    first.and((app.hooks.fresh)(app, app.clock.now()))
}

/// Whether a job's lease was had.
enum Taken {
    /// It was, at this moment.
    Ours(NaiveDateTime),
    /// It runs elsewhere or ran a moment ago: not before then.
    Until(NaiveDateTime),
}

/// Takes the lease of a job unless it runs elsewhere or ran a moment ago.
fn take(app: &AppState, job: &Job) -> Result<Taken, AppError> {
    let (job, holder, now) = (*job, app.process.clone(), app.clock.now());
    let taken = app.db.write(move |conn| {
        db::write(conn, |conn| {
            let until: Option<NaiveDateTime> = job_lease::table
                .find(job.name)
                .select(job_lease::leased_until)
                .first(conn)
                .optional()?;
            if let Some(until) = until.filter(|until| !job.is_due(Some(*until), now)) {
                return Ok(Taken::Until(until));
            }
            put(conn, job.name, &holder, now + LEASE)?;
            Ok::<_, diesel::result::Error>(Taken::Ours(now))
        })
    })??;
    Ok(taken)
}

/// Writes a lease, whoever had it.
fn put(conn: &mut Conn, name: &str, holder: &str, until: NaiveDateTime) -> QueryResult<()> {
    let known = diesel::update(job_lease::table.find(name))
        .set((job_lease::holder.eq(holder), job_lease::leased_until.eq(until)))
        .execute(conn)?;
    if known == 0 {
        diesel::insert_into(job_lease::table)
            .values((
                job_lease::name.eq(name),
                job_lease::holder.eq(holder),
                job_lease::leased_until.eq(until),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Runs a job whose lease is ours, and gives it back. `over` is set as soon as the job has ended.
fn run(app: &AppState, job: &Job, now: NaiveDateTime, over: &AtomicBool) -> Result<(), AppError> {
    let outcome = catch_unwind(AssertUnwindSafe(|| (job.run)(app, now)))
        .unwrap_or_else(|_| Err(AppError::fault("it broke off")));
    over.store(true, Ordering::SeqCst);
    if let Err(error) = &outcome {
        tracing::error!(job = job.name, %error, "a job failed");
    }
    let next = now + job.every;
    if let Err(error) = hold_until(app, job, next, || true) {
        tracing::warn!(job = job.name, %error, "a lease was not given back");
    }
    outcome
}

/// Renews the lease of a job that runs, for another [`LEASE`]; false if another process has it by now.
///
/// # Errors
/// The database's own.
pub fn renew(app: &AppState, job: &Job) -> Result<bool, AppError> {
    hold_until(app, job, app.clock.now() + LEASE, || true)
}

/// Moves the end of a lease that is still ours, if `still` says so at that moment.
fn hold_until(
    app: &AppState,
    job: &Job,
    until: NaiveDateTime,
    still: impl Fn() -> bool + Send + 'static,
) -> Result<bool, AppError> {
    let (name, holder) = (job.name, app.process.clone());
    let moved = app.db.write(move |conn| {
        db::write(conn, |conn| {
            let ours = job_lease::table.find(name).filter(job_lease::holder.eq(&holder));
            if !still() {
                return Ok(1);
            }
            diesel::update(ours).set(job_lease::leased_until.eq(until)).execute(conn)
        })
    })??;
    Ok(moved == 1)
}

/// Writes a row as large as a page and takes it away again, to see whether the database can be written to
/// and has room.
///
/// # Errors
/// The database's own.
pub fn try_writing(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let name = format!("try-{}", app.process);
    app.db.write(move |conn| {
        db::write(conn, |conn| {
            put(conn, &name, &"x".repeat(16 * 1024), now)?;
            diesel::delete(job_lease::table.find(&name)).execute(conn).map(drop)
        })
    })??;
    Ok(())
}

/// How fast the loops go.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// How often a loop looks whether its job is due. Events are sealed within a second.
    pub tick: Duration,
    /// How often the lease of a job that runs is renewed.
    pub renew: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { tick: Duration::from_millis(500), renew: Duration::from_secs(20) }
    }
}

/// The loops of this process, until they are stopped.
#[derive(Debug)]
pub struct Running {
    stop: watch::Sender<bool>,
    jobs: Vec<JoinHandle<()>>,
    fresh: JoinHandle<()>,
}

impl Running {
    /// Starts no job any more, and waits for those that run.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        for job in self.jobs {
            // One that broke off has said so.
            let _ended = job.await;
        }
        self.fresh.abort();
    }
}

/// Starts a loop for each job and one for this process's memory, on the runtime of the caller.
pub fn start(app: &Arc<AppState>, jobs: &[Job], pace: Pace) -> Running {
    let (stop, stopped) = watch::channel(false);
    let looped = |job: &Job| {
        actix_web::rt::spawn(keep_running(Arc::clone(app), *job, pace, stopped.clone()))
    };
    let jobs = jobs.iter().map(looped).collect();
    Running { stop, jobs, fresh: actix_web::rt::spawn(keep_fresh(Arc::clone(app))) }
}

/// The loop of one job: until the portal stops.
async fn keep_running(
    app: Arc<AppState>,
    job: Job,
    pace: Pace,
    mut stopped: watch::Receiver<bool>,
) {
    let mut next = None;
    while !*stopped.borrow() {
        if job.is_due(next, app.clock.now()) {
            next = Some(round(&app, job, pace.renew).await);
        }
        tokio::select! {
            told = stopped.changed() => if told.is_err() { return },
            () = tokio::time::sleep(pace.tick) => {}
        }
    }
}

/// One round: takes the lease, runs the job, renews the lease meanwhile. Says when to look again.
async fn round(app: &Arc<AppState>, job: Job, renew_every: Duration) -> NaiveDateTime {
    let over = Arc::new(AtomicBool::new(false));
    let (state, ended) = (Arc::clone(app), Arc::clone(&over));
    let working = web::block(move || match take(&state, &job)? {
        Taken::Until(until) => Ok::<_, AppError>(until),
        Taken::Ours(now) => {
            // Its fault has been told, and its lease given back.
            let _told = run(&state, &job, now, &ended);
            Ok(now + job.every)
        }
    });
    tokio::pin!(working);
    loop {
        tokio::select! {
            next = &mut working => return match next {
                Ok(Ok(next)) => next,
                Ok(Err(error)) => {
                    tracing::warn!(job = job.name, %error, "a job could not be begun");
                    app.clock.now() + NO_ANSWER
                }
                Err(_) => app.clock.now() + NO_ANSWER,
            },
            () = tokio::time::sleep(renew_every) => {
                let (state, over) = (Arc::clone(app), Arc::clone(&over));
                let renewed = web::block(move || {
                    let until = state.clock.now() + LEASE;
                    hold_until(&state, &job, until, move || !over.load(Ordering::SeqCst))
                });
                match renewed.await {
                    Ok(Ok(true)) => {}
                    Ok(Ok(false)) => tracing::warn!(job = job.name, "another process has the lease"),
                    _ => tracing::warn!(job = job.name, "a lease was not renewed"),
                }
            }
        }
    }
}

/// Keeps this process's memory up to date, beside the jobs: none of them can hold it up.
pub async fn keep_fresh(app: Arc<AppState>) {
    loop {
        let state = Arc::clone(&app);
        let round = web::block(move || (state.hooks.fresh)(&state, state.clock.now()));
        match round.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "memory could not be brought up to date"),
            Err(_) => tracing::error!("bringing memory up to date broke off"),
        }
        tokio::time::sleep(FRESH_TICK).await;
    }
}
