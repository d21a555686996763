//! A form that is sent twice does its operation once, and gives the same answer both times.
//!
//! Every drawing of a page writes a random [`KEY_FIELD`](super::sent::KEY_FIELD) into its forms. A form's key is a hash of where it was
//! sent and of all that it holds, with that word, the session's token and the files: a double click, a reload,
//! going back or a repeated request has the same key, anything changed has another. The operation writes the
//! key in its own transaction, so that a second one finds it there or loses the race for it. Once the answer
//! is known it is kept beside the key, sealed, and is what the second sending gets. What is refused keeps no
//! key, and the same form may be sent again.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::dev::ServiceResponse;
use actix_web::http::{StatusCode, header};
use chrono::{NaiveDateTime, TimeDelta};
use diesel::QueryResult;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::web::{AppState, Cx, Flash, PageResult, blocking, cookies, local, redraw};
use crate::schema::web_once;

/// What answers are sealed for.
const PURPOSE: &str = "web-once";
/// What is said where the first answer cannot be given again.
const RECEIVED: &str = "site-form-received";
/// How long a form is remembered.
const KEPT: TimeDelta = TimeDelta::days(1);
/// How long, and how often, the second sending asks for the answer of the first.
const PATIENCE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(100);

/// The answer of a form, as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    location: String,
    cookies: Vec<String>,
}

/// Writes the key of a form, unless it is there.
///
/// # Errors
/// The database's own.
pub(super) fn write(conn: &mut Conn, key: &str, now: NaiveDateTime) -> QueryResult<bool> {
    let row = (web_once::key.eq(key), web_once::made_at.eq(now));
    let new = crate::on_each!(conn, |one| diesel::insert_into(web_once::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(one))?;
    Ok(new > 0)
}

/// What is known of a form's key.
enum Known {
    New,
    /// Its operation is done, its answer not known: it is on its way, or whoever gave it died.
    Unanswered,
    Answered(Vec<u8>),
}

/// The answer of a form that was sent before; nothing for a new one.
pub(super) async fn sent_before(cx: &Cx, pattern: &str) -> Option<HttpResponse> {
    let known = find(cx, pattern).await.transpose()?;
    Some(known.flatten().unwrap_or_else(HttpResponse::from_error))
}

async fn find(cx: &Cx, pattern: &str) -> Result<Option<PageResult>, AppError> {
    let Some(once) = &cx.once else { return Ok(None) };
    let mut waited = Duration::ZERO;
    loop {
        match known(cx, &once.key).await? {
            Known::New => return Ok(None),
            Known::Answered(sealed) => {
                let text = cx.app.vault.open(PURPOSE, &sealed).map_err(AppError::fault)?;
                let kept = serde_json::from_str(&text).map_err(AppError::fault)?;
                return Ok(Some(again(cx, kept)));
            }
            Known::Unanswered if waited < PATIENCE => {
                tokio::time::sleep(PAUSE).await;
                waited += PAUSE;
            }
            Known::Unanswered => return Ok(Some(received(cx, pattern))),
        }
    }
}

fn again(cx: &Cx, kept: Kept) -> PageResult {
    for cookie in kept.cookies {
        cx.set_cookie(Cookie::parse(cookie).map_err(AppError::fault)?);
    }
    cx.see_other(local(&kept.location))
}

/// The page that the form belongs to, with the word that it was received before.
fn received(cx: &Cx, pattern: &str) -> PageResult {
    cx.flash(RECEIVED, &[]);
    cx.see_other(redraw::own_page(cx, pattern))
}

async fn known(cx: &Cx, key: &str) -> Result<Known, AppError> {
    let key = key.to_owned();
    let found: Option<Option<Vec<u8>>> = cx
        .read(move |conn| web_once::table.find(key).select(web_once::answer).first(conn).optional())
        .await?;
    Ok(match found {
        None => Known::New,
        Some(None) => Known::Unanswered,
        Some(Some(sealed)) => Known::Answered(sealed),
    })
}

/// What a handler's answer comes to: kept if the form's operation is done, forgotten if it was refused; the
/// first one's if another request did the operation at the same time.
pub(super) async fn settle(
    cx: &Cx,
    pattern: &str,
    answer: ServiceResponse<BoxBody>,
) -> ServiceResponse<BoxBody> {
    let error = answer.response().error().and_then(|error| error.as_error::<AppError>());
    if cx.is_redraw() {
        return redraw::settle(cx, pattern, answer);
    }
    if matches!(error, Some(AppError::Repeated)) {
        let known = match sent_before(cx, pattern).await {
            Some(known) => known,
            None => received(cx, pattern).unwrap_or_else(HttpResponse::from_error),
        };
        return ServiceResponse::new(answer.request().clone(), known);
    }
    remember(cx, pattern, &answer).await;
    answer
}

/// It fails aloud in the log only: what was done stands, and a second sending is told that it was received.
async fn remember(cx: &Cx, pattern: &str, answer: &ServiceResponse<BoxBody>) {
    let Some(once) = cx.once.as_ref().filter(|once| once.written.get()) else { return };
    let kept = match answer.status() {
        StatusCode::SEE_OTHER => keep_answer(cx, &once.key, answer).await,
        // A page that was drawn, or a fault of ours after the operation: it is not done again.
        StatusCode::OK | StatusCode::INTERNAL_SERVER_ERROR => {
            let said = Flash { key: RECEIVED.to_owned(), values: Vec::new() };
            let said = said.cookie(cx.app.config.secure()).to_string();
            keep(
                cx,
                &once.key,
                &Kept { location: redraw::own_page(cx, pattern), cookies: vec![said] },
            )
            .await
        }
        _ => release(cx, &once.key).await,
    };
    if let Err(error) = kept {
        tracing::error!(request_id = cx.request_id, %error, "a form's answer was not kept");
    }
}

async fn keep_answer(
    cx: &Cx,
    key: &str,
    answer: &ServiceResponse<BoxBody>,
) -> Result<(), AppError> {
    let location = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok());
    let location = location.unwrap_or("/").to_owned();
    let secret = cookies::SESSION.name(cx.app.config.secure());
    let set: Vec<Cookie<'static>> = cx.cookies.borrow().clone();
    // A session's secret lies nowhere but in its browser. Whoever signs in twice has two sessions.
    if set.iter().any(|cookie| cookie.name() == secret) || local(&location) != location {
        return release(cx, key).await;
    }
    let cookies = set.iter().map(ToString::to_string).collect();
    keep(cx, key, &Kept { location, cookies }).await
}

async fn keep(cx: &Cx, key: &str, kept: &Kept) -> Result<(), AppError> {
    let text = serde_json::to_string(kept).map_err(AppError::fault)?;
    let sealed = cx.app.vault.seal(PURPOSE, &text).map_err(AppError::fault)?;
    let key = key.to_owned();
    settled(cx, move |conn| {
        diesel::update(web_once::table.find(&key)).set(web_once::answer.eq(&sealed)).execute(conn)
    })
    .await
}

async fn release(cx: &Cx, key: &str) -> Result<(), AppError> {
    let key = key.to_owned();
    settled(cx, move |conn| diesel::delete(web_once::table.find(&key)).execute(conn)).await
}

async fn settled(
    cx: &Cx,
    body: impl FnMut(&mut Conn) -> QueryResult<usize> + Send + 'static,
) -> Result<(), AppError> {
    let db = cx.app.db.clone();
    blocking::run(move || Ok(db.write(body)??)).await.map(drop)
}

/// Forgets the forms of yesterday.
///
/// # Errors
/// The database's own.
pub fn forget_sent(app: &AppState, now: NaiveDateTime) -> Result<(), AppError> {
    let old = web_once::table.filter(web_once::made_at.lt(now - KEPT));
    Ok(app.db.write(move |conn| diesel::delete(old).execute(conn)).map(|done| done.map(drop))??)
}
