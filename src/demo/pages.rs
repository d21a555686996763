//! Sign-in by one click, the clock, the letters. None of these routes exist under `serve`.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::demo::accounts;
use crate::identity::{self, QuickAccounts};
use crate::kernel::{FieldErrors, digits, time};
use crate::platform::outbox::{self, Post, Waiting};
use crate::platform::web::{Access, Cx, Form, PageResult, Routes};
use crate::platform::{AppError, mailer};

/// How many letters the page shows, and among how many it looks.
const SHOWN: usize = 100;
const LOOKED_AT: i64 = 2_000;
/// The years that the clock may show.
const YEARS: std::ops::RangeInclusive<i32> = 2020..=2060;

pub fn routes() -> Routes {
    Routes::default()
        .get("/logga-in/demo", Access::Public, accounts_page)
        .post("/logga-in/demo", Access::Public, sign_in)
        .get("/demo/klocka", Access::Public, clock)
        .post("/demo/klocka", Access::Public, set_clock)
        .get("/demo/brev", Access::Public, letters)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Pick {
    konto: String,
}

async fn accounts_page(cx: Cx) -> PageResult {
    let quick = cx.app.room::<QuickAccounts>()?;
    cx.page("demo/sign_in.html", &json!({ "quick": quick.0 }))
}

async fn sign_in(cx: Cx, form: Form<Pick>) -> PageResult {
    let (word, old, now) = (form.konto.clone(), cx.session_hash(), cx.now);
    if word == accounts::BY_LETTER {
        // By letter the account reaches one choice and no more, as somebody with the letter would.
        let (right, token) = cx
            .write(move |conn| {
                let (user, right) = accounts::by_letter(conn, now)?;
                identity::end_session(conn, &old, now)?;
                let token = identity::start_by_letter(conn, user.id, &right, None, now)?;
                Ok::<_, AppError>((right, token))
            })
            .await?;
        cx.start_session(&token);
        return cx.see_other(format!("/val/{right}"));
    }
    let (user, token) = cx
        .write(move |conn| {
            let user = accounts::account(conn, &word)?;
            identity::end_session(conn, &old, now)?;
            let token = identity::start_session(conn, user.id, now)?;
            Ok::<_, diesel::result::Error>((user, token))
        })
        .await?;
    cx.start_session(&token);
    cx.see_other(identity::desk_path(user.role))
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct ClockForm {
    /// A day and a time in Stockholm, or a step.
    day: String,
    time: String,
    #[serde(skip_serializing)]
    step: String,
}

async fn clock(cx: Cx) -> PageResult {
    let local = time::stockholm_time(cx.now);
    let form = ClockForm {
        day: local.date().to_string(),
        time: local.format("%H:%M").to_string(),
        step: String::new(),
    };
    cx.page("demo/clock.html", &json!({ "form": form, "errors": {} }))
}

async fn set_clock(cx: Cx, form: Form<ClockForm>) -> PageResult {
    let to = match wanted(&form, cx.now) {
        Ok(to) => to,
        Err(errors) => {
            let view = json!({ "form": form.0, "errors": cx.errors(&errors) });
            return cx.editor("demo/clock.html").invalid(&view);
        }
    };
    let by = to - cx.now;
    // Whoever moves the clock is not signed out by it.
    cx.write(move |conn| identity::carry_sessions(conn, by)).await?;
    if !cx.app.clock.set(to) {
        return Err(AppError::fault("this clock cannot be moved"));
    }
    let shown = crate::platform::view::moment_text(&cx.app.words, cx.lang, to);
    cx.flash("demo-clock-moved", &[("moment", &shown)]);
    cx.see_other("/demo/klocka")
}

/// The moment that the form asks for.
fn wanted(form: &ClockForm, now: NaiveDateTime) -> Result<NaiveDateTime, FieldErrors> {
    let local = time::stockholm_time(now);
    let step = match form.step.as_str() {
        "day" => Some(local.date() + TimeDelta::days(1)),
        "week" => Some(local.date() + TimeDelta::days(7)),
        "working_day" => time::add_working_days(local.date(), 1).ok(),
        _ => None,
    };
    let mut errors = FieldErrors::default();
    let (day, at) = match step {
        Some(day) => (Some(day), Some(local.time())),
        None => (
            errors.take("day", digits::day(&form.day).ok_or("demo_day")),
            errors.take(
                "time",
                NaiveTime::parse_from_str(&digits::plain(&form.time), "%H:%M")
                    .map_err(|_| "demo_time"),
            ),
        ),
    };
    let (day, at) = errors.into_result(day.zip(at))?;
    let moment = time::utc_of_stockholm(day, at.hour(), at.minute()).ok();
    moment
        .filter(|_| YEARS.contains(&day.year()))
        .ok_or_else(|| FieldErrors::one("day", "demo_day"))
}

/// Whom a letter goes to: an address or a number, and on paper whom it is about.
fn to(letter: &Waiting) -> String {
    match (letter.channel, &letter.about) {
        (Post::Letter, Some(person)) => person.to_string(),
        _ => letter.recipient.to_lowercase(),
    }
}

fn link(values: &std::collections::BTreeMap<String, String>) -> Option<&str> {
    values.get("link").map(String::as_str)
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Filter {
    to: String,
}

async fn letters(cx: Cx) -> PageResult {
    let filter = cx.query::<Filter>()?;
    let all = cx.read(|conn| outbox::newest(conn, LOOKED_AT)).await?;
    let known: BTreeSet<String> = all.iter().map(to).collect();
    let url = &cx.app.config.public_url;
    let letters: Vec<Value> = all
        .iter()
        .filter(|letter| filter.to.is_empty() || to(letter) == filter.to)
        .take(SHOWN)
        .map(|letter| {
            let text = mailer::write_whole(&cx.app.words, url, &cx.app.vault, letter);
            let values = letter.values_with(&cx.app.vault);
            let paper = letter.channel == Post::Letter;
            json!({
                "to": to(letter), "channel": letter.channel, "at": letter.created_at,
                "sent": letter.sent_at.is_some(), "lang": letter.language.word(),
                "dir": letter.language.dir(), "subject": text.subject, "body": text.body,
                "link": if paper { Some(mailer::BY_LETTER) } else { link(&values) },
                "code": values.get("code").filter(|_| paper),
            })
        })
        .collect();
    let recipients: Vec<Value> =
        known.iter().map(|to| json!({ "value": to, "text": to })).collect();
    cx.page(
        "demo/letters.html",
        &json!({ "form": filter, "recipients": recipients, "letters": letters }),
    )
}
