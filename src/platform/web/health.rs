//! What machines ask: whether the process is up, and whether it can do its work.

use std::sync::TryLockError;
use std::time::{Duration, Instant};

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web;
use chrono::{NaiveDateTime, TimeDelta};

use crate::platform::db::{self, Db};
use crate::platform::error::AppError;
use crate::platform::web::{AppState, Cx, PageResult};
use crate::platform::{audit, jobs};

/// How long an answer is given again: whoever asks often makes no more work than this.
const KEPT: Duration = Duration::from_secs(2);
/// How long an event may wait for its seal.
const UNSEALED: TimeDelta = TimeDelta::minutes(1);

/// `/healthz`: the process answers. It asks nothing of the database.
///
/// # Errors
/// None.
pub async fn alive(_: Cx) -> PageResult {
    Ok(plain(StatusCode::OK, "ok\n".to_owned()))
}

/// `/readyz`: 200 if the portal can do all its work, else 503 and a line for each thing that is amiss.
///
/// # Errors
/// None of its own.
pub async fn ready(cx: Cx) -> PageResult {
    let app = std::sync::Arc::clone(&cx.app);
    let found = web::block(move || known(&app, app.clock.now())).await;
    let found = found.map_err(|_| AppError::Overloaded)?;
    if found.is_empty() {
        return Ok(plain(StatusCode::OK, "ready\n".to_owned()));
    }
    let lines = found.join("\n");
    Ok(plain(StatusCode::SERVICE_UNAVAILABLE, format!("not ready\n{lines}\n")))
}

fn plain(status: StatusCode, text: String) -> HttpResponse {
    let mut answer = HttpResponse::build(status);
    answer.insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"));
    answer.insert_header((header::CONTENT_LANGUAGE, "en"));
    answer.insert_header((header::CACHE_CONTROL, "no-store"));
    if status == StatusCode::SERVICE_UNAVAILABLE {
        answer.insert_header((header::RETRY_AFTER, "10"));
    }
    answer.body(text)
}

/// What is amiss, from a look that is [`KEPT`] or a new one. One looks at a time: the others get what
/// was found last, so that a database that does not answer holds one thread and not all.
fn known(app: &AppState, now: NaiveDateTime) -> Vec<&'static str> {
    let mut last = match app.health.0.try_lock() {
        Ok(last) => last,
        Err(TryLockError::Poisoned(last)) => last.into_inner(),
        Err(TryLockError::WouldBlock) => return vec!["the database has not answered yet"],
    };
    if let Some((at, found)) = last.as_ref()
        && at.elapsed() < KEPT
    {
        return found.clone();
    }
    let found = faults(app, now);
    *last = Some((Instant::now(), found.clone()));
    found
}

/// What is amiss now, in words without a secret.
pub fn faults(app: &AppState, now: NaiveDateTime) -> Vec<&'static str> {
    let behind = match look(&app.db, now) {
        Ok((true, behind)) => behind,
        Ok((false, _)) => return vec!["the database has an older schema than the program"],
        Err(error) => {
            tracing::warn!(%error, "not ready");
            return vec!["the database does not answer"];
        }
    };
    let mut found = Vec::new();
    if behind {
        found.push("the log has not been sealed for more than a minute");
    }
    if let Err(error) = jobs::try_writing(app, now) {
        tracing::warn!(%error, "not ready");
        found.push("the database cannot be written to");
    }
    if let Err(error) = (app.hooks.fresh)(app, now) {
        tracing::warn!(%error, "not ready");
        found.push("the catalogue cannot be renewed");
    }
    found
}

/// Whether the schema is the newest, and whether an event has waited too long for its seal.
fn look(db: &Db, now: NaiveDateTime) -> Result<(bool, bool), AppError> {
    let newest = db.read(|conn| Ok::<_, diesel::result::Error>(db::is_newest(conn)))???;
    if !newest {
        return Ok((false, false));
    }
    let behind = db.read(move |conn| audit::is_behind(conn, now - UNSEALED))??;
    Ok((true, behind))
}
