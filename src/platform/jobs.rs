//! Timed jobs: each runs in one process at a time, by a lease in the database.

use std::sync::Arc;
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::platform::db::{self, Conn};
use crate::platform::error::AppError;
use crate::platform::web::AppState;
use crate::platform::{audit, mailer};
use crate::schema::job_lease;

/// How often the loop looks. Events are sealed within a second.
const TICK: Duration = Duration::from_millis(500);

/// How often each process compares what it keeps in memory with the database.
pub const FRESH_TICK: Duration = Duration::from_millis(300);

/// Something that is done again and again.
#[derive(Clone, Copy)]
pub struct Job {
    pub name: &'static str,
    /// The least time between two runs.
    pub every: TimeDelta,
    pub run: fn(&AppState, NaiveDateTime) -> Result<(), AppError>,
}

/// The house's own jobs; the rooms' are added in `app.rs`.
pub const OWN: &[Job] = &[
    Job { name: "seal", every: TimeDelta::milliseconds(400), run: seal },
    Job { name: "mail", every: TimeDelta::milliseconds(900), run: mailer::send_due },
    Job { name: "anchor", every: TimeDelta::minutes(10), run: audit::write_anchor },
];

fn seal(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    app.db.write(move |conn| audit::seal(conn, now))??;
    Ok(())
}

/// Runs every job that is due, once, and brings this process's memory up to date. Tests call it;
/// the loop does too.
///
/// # Errors
/// The first job's fault; the others have run all the same.
pub fn run_due(app: &AppState, jobs: &[Job]) -> Result<(), AppError> {
    let mut first = Ok(());
    for job in jobs {
        let now = app.clock.now();
        let (name, every, holder) = (job.name, job.every, app.process.clone());
        let ours = app.db.write(move |conn| lease(conn, name, &holder, every, now))??;
        if !ours {
            continue;
        }
        if let Err(error) = (job.run)(app, now) {
            tracing::error!(job = job.name, %error, "a job failed");
            first = first.and(Err(error));
        }
    }
    first.and((app.hooks.fresh)(app, app.clock.now()))
}

/// Takes the lease of a job unless it runs elsewhere or ran a moment ago.
fn lease(
    conn: &mut Conn,
    name: &str,
    holder: &str,
    every: TimeDelta,
    now: NaiveDateTime,
) -> QueryResult<bool> {
    db::write(conn, |conn| {
        let until: Option<NaiveDateTime> =
            job_lease::table.find(name).select(job_lease::leased_until).first(conn).optional()?;
        // A clock that was set back must not stop the jobs for good.
        let taken = |until: NaiveDateTime| until > now && until - now <= every;
        match until {
            Some(until) if taken(until) => return Ok(false),
            Some(_) => {
                diesel::update(job_lease::table.find(name))
                    .set((job_lease::holder.eq(holder), job_lease::leased_until.eq(now + every)))
                    .execute(conn)?;
            }
            None => {
                diesel::insert_into(job_lease::table)
                    .values((
                        job_lease::name.eq(name),
                        job_lease::holder.eq(holder),
                        job_lease::leased_until.eq(now + every),
                    ))
                    .execute(conn)?;
            }
        }
        Ok::<_, diesel::result::Error>(true)
    })
}

/// The loop: until the portal stops.
pub async fn keep_running(app: Arc<AppState>) {
    loop {
        let state = Arc::clone(&app);
        let round = actix_web::web::block(move || run_due(&state, &state.jobs));
        match round.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::debug!(%error, "a round of jobs had a fault"),
            Err(_) => return,
        }
        tokio::time::sleep(TICK).await;
    }
}

/// Keeps this process's memory up to date, beside the jobs: none of them can hold it up.
pub async fn keep_fresh(app: Arc<AppState>) {
    loop {
        let state = Arc::clone(&app);
        let round = actix_web::web::block(move || (state.hooks.fresh)(&state, state.clock.now()));
        match round.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "memory could not be brought up to date"),
            Err(_) => return,
        }
        tokio::time::sleep(FRESH_TICK).await;
    }
}
